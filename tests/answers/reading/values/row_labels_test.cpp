#include "answers/reading/values/row_labels.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("rows under their labels are lines") {
  CHECK(without_row_labels("Row 1: 0.5 1\nRow 2: 1.5 2", 2) == "0.5 1\n1.5 2");
  CHECK(without_row_labels("row 1 = [0.5, 1], row 2 = [1.5, 2].", 2) == "[0.5, 1]\n[1.5, 2]");
  CHECK(without_row_labels("First row: 0.5, 1; second row: 1.5, 2", 2) == "0.5, 1\n1.5, 2");
}

TEST_CASE("other texts have no labels of rows") {
  for (const std::string_view text :
       {"", "1 2\n3 4", "Row 1: 0.5 1", "Row 1: 0.5 1\nRow 3: 1.5 2", "Row 2: 0.5 1\nRow 1: 1.5 2",
        "M = row 1: 1 2; row 2: 3 4", "Row 1: 1 2; row 2: 3 4; row 3: 5 6", "Arrow 1: 1 2; arrow 2: 3 4",
        "row 1 1 2; row 2 3 4", "not row 1: 1 2; row 2: 3 4"}) {
    INFO(text);
    CHECK(without_row_labels(text, 2).empty());
  }
}

}  // namespace
}  // namespace gradewright::reading
