#include "answers/reading/documents/table_columns.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {

TEST_CASE("the heads of a table say what its columns hold", "[table_columns]") {
  using Column = TableColumn;
  const std::string full =
      "| **Question** | Part | Item | My answer | Rechenweg | Points | Mood |\n|-|-|-|-|-|-|-|\n"
      "| 1 | a | x | 7 | 3 + 4 | 2 | good |\n";
  REQUIRE(small_tables(full).size() == 1);
  CHECK(columns_of(small_tables(full).front()) ==
        std::vector<Column>{Column::question, Column::part, Column::name, Column::answer, Column::working,
                            Column::points, Column::other});
  CHECK(first_column("No.") == Column::number);
  CHECK(first_column("step") == Column::index);
  CHECK(first_column("Answer") == Column::other);
  CHECK(is_answer_head("Antwort:"));
  CHECK_FALSE(is_answer_head("wrong answer"));
  CHECK(is_points_head("Punkte"));
  CHECK(is_total_head("Total"));
}

}  // namespace gradewright::reading
