#include "answers/reading/matching/open_names.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "answers/reading/matching/statement_doubt.hpp"
#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

PreparedQuestion of_three() {
  return PreparedQuestion(
      declared_question({declared_item("y"), declared_item("L", {}, {"loss"}), declared_item("dw")}));
}

/// Whether the first question mark of a text leaves a name open.
bool is_left_open(std::string_view text) {
  const Passage passage(text, 0);
  return leaves_name_open(passage, text.find('?'), of_three());
}

/// The doubt of the first statement of a text.
std::string doubt(std::string_view text) {
  const Passage passage(text, 0);
  REQUIRE_FALSE(passage.statements.all().empty());
  return statement_doubt(passage, passage.statements.all().front(), of_three()).reason;
}

TEST_CASE("a sentence that begins with its verb asks", "[open_names]") {
  CHECK(begins_as_question("is y ="));
  CHECK(begins_as_question("Isn't y ="));
  CHECK(begins_as_question("  Does the loss L ="));
  CHECK(begins_as_question("Ist y ="));
  CHECK_FALSE(begins_as_question("is"));
  CHECK_FALSE(begins_as_question("y is"));
  CHECK_FALSE(begins_as_question("This is y ="));
  CHECK(doubt("Does y = 0.6 and dw = ?") == "its sentence is a question");
  CHECK(doubt("y = 0.6 and dw = ?").empty());
}

TEST_CASE("a question mark behind a name and its sign leaves that name open", "[open_names]") {
  CHECK(is_left_open("y=0.6 dw=?"));
  CHECK(is_left_open("y = 0.6 dw=? L=?"));
  CHECK(is_left_open("y = 0.6, dw: ?"));
  CHECK(is_left_open("$y = 0.6$ $dw = ?$"));
  CHECK_FALSE(is_left_open("y = 0.6?"));
  CHECK_FALSE(is_left_open("y = 0.6 = ?"));
  CHECK_FALSE(is_left_open("y = 0.6, x = ?"));
  CHECK_FALSE(is_left_open("y = 0.6, dw = 1 ?"));
  CHECK_FALSE(is_left_open("y = 0.6, dw = ? 1"));
  CHECK_FALSE(is_left_open("is y = 0.6?"));
}

TEST_CASE("what stands before a name that is left open is no question", "[open_names]") {
  CHECK(doubt("y=0.6 dw=?").empty());
  CHECK(doubt("y=0.6 L=0.08 dw=? x=?").empty());
  CHECK_FALSE(doubt("y=0.6 L=0.08?").empty());
  CHECK_FALSE(doubt("y=0.6 L=0.08 really?").empty());
  CHECK_FALSE(doubt("y=0.6 x=?").empty());
}

}  // namespace
}  // namespace gradewright::reading
