#include "answers/reading/matching/owned_statement.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

/// Whether the first statement of a text is one of h, which has two cells, or of y, and none of L.
bool of_other(const std::string& text) {
  const PreparedQuestion question(
      declared_question({declared_item("h", Shape{2}), declared_item("y"), declared_item("L")}));
  const Passage passage(text, 0);
  return is_of_other(passage, passage.statements.all().at(0), question.items[2], question);
}

TEST_CASE("a statement is another item's by its name, where it holds no more than its value") {
  CHECK(of_other("y = 1 + 2 = 3"));
  CHECK(of_other("y 3"));
  CHECK(of_other("h = (0.5, 0.3)"));
  CHECK(of_other("h = (0,525 ; 0,332)"));
  CHECK_FALSE(of_other("y = 3, 4"));
  CHECK_FALSE(of_other("y 3 4"));
  CHECK_FALSE(of_other("h 0.5 0.3 0.7"));
  CHECK_FALSE(of_other("L = 3"));
  CHECK_FALSE(of_other("L 3"));
  CHECK_FALSE(of_other("3"));
}

TEST_CASE("a name claims nothing behind its sentence") {
  const std::string text = "y = 3 is wrong. L is 4";
  const Passage passage(text, 0);
  CHECK(end_of_claim(passage, passage.statements.all().at(0)) == text.find('.'));
}

}  // namespace
}  // namespace gradewright::reading
