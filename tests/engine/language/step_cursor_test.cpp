#include "engine/language/step_cursor.hpp"

#include <catch2/catch.hpp>
#include <functional>
#include <string>

#include "engine/language/source_error.hpp"

using namespace gradewright::engine::notation;

namespace {

std::string refused(const std::function<void()>& take) {
  try {
    take();
  } catch (const SourceError& error) {
    return std::to_string(error.where().offset) + ": " + error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a cursor looks ahead, steps on and stays at the end", "[step_cursor]") {
  StepCursor cursor("a = b");
  CHECK(cursor.peek().text == "a");
  CHECK(cursor.peek(2).text == "b");
  CHECK(cursor.peek(3).kind == TokenKind::end);
  CHECK(cursor.peek(99).kind == TokenKind::end);
  CHECK(cursor.next().text == "a");
  CHECK(cursor.next().is("="));
  CHECK_FALSE(cursor.at_end());
  CHECK(cursor.next().text == "b");
  CHECK(cursor.at_end());
  CHECK(cursor.next().kind == TokenKind::end);
  CHECK(cursor.next().kind == TokenKind::end);
}

TEST_CASE("line ends are skipped, nothing else", "[step_cursor]") {
  StepCursor cursor("a\n\n\nb");
  cursor.skip_newlines();
  CHECK(cursor.next().text == "a");
  cursor.skip_newlines();
  CHECK(cursor.next().text == "b");
  cursor.skip_newlines();
  CHECK(cursor.at_end());
}

TEST_CASE("a comma or the closing bracket goes on", "[step_cursor]") {
  StepCursor cursor("(a, b)");
  const Token open = cursor.next();
  cursor.next();
  CHECK(cursor.take_comma(open, ")"));
  CHECK(cursor.next().text == "b");
  CHECK_FALSE(cursor.take_comma(open, ")"));
  CHECK(cursor.expect_close(open, ")").is(")"));
  CHECK(cursor.at_end());
}

TEST_CASE("what is missing is named with the bracket that it would close", "[step_cursor]") {
  StepCursor cursor("x = 1\n[a b]");
  for (int i = 0; i < 4; ++i) {
    cursor.next();
  }
  const Token open = cursor.next();
  REQUIRE(open.is("["));
  cursor.next();
  CHECK(refused([&] { cursor.take_comma(open, "]"); }) ==
        "9: expected an operator, ',' or ']' to close the '[' at line 2, column 1, found 'b'");
  CHECK(refused([&] { cursor.expect_close(open, "]"); }) ==
        "9: expected an operator or ']' to close the '[' at line 2, column 1, found 'b'");
  cursor.next();
  CHECK(refused([&] { cursor.take_comma(open, ")"); }) ==
        "10: expected an operator, ',' or ')' to close the '[' at line 2, column 1, found ']'");
}

TEST_CASE("what was found is said in words", "[step_cursor]") {
  const auto found = [](const std::string& source) {
    const StepCursor cursor(source);
    return refused([&] { cursor.refuse("a value"); });
  };
  CHECK(found("") == "0: expected a value, found the end of the text");
  CHECK(found("  ** 2") == "2: expected a value, found '**'");
  CHECK(found(std::string(40, 'x')) == "0: expected a value, found '" + std::string(40, 'x') + "'");
  CHECK(found(std::string(41, 'x')) == "0: expected a value, found a long word");
  StepCursor line("a\nb");
  line.next();
  CHECK(refused([&] { line.refuse("a value"); }) == "1: expected a value, found the end of the line");
}
