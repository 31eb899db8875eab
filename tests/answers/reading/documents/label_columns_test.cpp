#include "answers/reading/documents/label_columns.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

LabelPlace place(std::size_t offset, std::size_t length) {
  LabelPlace one;
  one.offset = offset;
  one.label.length = length;
  return one;
}

TEST_CASE("labels are aligned in their columns") {
  const std::string text = "8   x\n9   y\n 10 z\n11\tu\n12 v\n> 13 w\n";
  const LabelPlace eight = place(0, 4);
  const LabelPlace nine = place(6, 4);
  const LabelPlace ten = place(12, 4);
  const LabelPlace eleven = place(18, 3);
  const LabelPlace twelve = place(23, 3);
  CHECK(column_of(text, eight) == 0);
  CHECK(column_of(text, nine) == 0);
  CHECK(column_of(text, ten) == 1);
  CHECK(column_of(text, place(28, 5)) == 2);
  CHECK(are_aligned(text, eight, nine));
  CHECK_FALSE(are_aligned(text, nine, ten));     // another column of its own
  CHECK_FALSE(are_aligned(text, nine, twelve));  // of what stands behind
  CHECK(are_aligned(text, eleven, nine));        // behind a tab
  CHECK(are_aligned(text, nine, eleven));
}

}  // namespace
}  // namespace gradewright::reading
