#include "answers/judging/json_line/choice_word.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::judging;

namespace {

std::string word(const std::string& text, bool true_false = false) {
  JsonSide side(JsonValue::Texts::kept);
  side.form = JsonSide::Form::text;
  side.text = text;
  return choice_word(side, true_false);
}

}  // namespace

TEST_CASE("a choice comes down to its letters", "[choice_word]") {
  CHECK(word(" (B).") == "b");
  CHECK(word("Max Pooling") == "max pooling");
  CHECK(word("T") == "t");
  CHECK(word("T", true) == "true");
  CHECK(word("f:", true) == "false");
  CHECK(word("True", true) == "true");
  CHECK(word("perhaps", true) == "perhaps");
  CHECK(word(" .").empty());
  CHECK(word("").empty());
}

TEST_CASE("a box that is not ticked stays with its option", "[choice_word]") {
  CHECK(word("( ) B") == "( ) b");
  CHECK(word("() B") == "() b");
  CHECK(word("B (  )") == "b (  )");
  CHECK(word("( B )") == "b");
}

TEST_CASE("true and false are words as they stand, other JSON is none", "[choice_word]") {
  JsonSide side(JsonValue::Texts::kept);
  side.form = JsonSide::Form::boolean;
  side.raw = "false";
  CHECK(is_word(side));
  CHECK(choice_word(side, true) == "false");
  side.form = JsonSide::Form::null;
  CHECK_FALSE(is_word(side));
  CHECK(choice_word(side, true).empty());
}
