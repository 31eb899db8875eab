#include "answers/judging/compare/value_text.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/judging/typed_values.hpp"

namespace gradewright::judging {

TEST_CASE("a value is shown as it was typed", "[value_text]") {
  CHECK(text_of(scalar("0.50")) == "0.50");
  CHECK(text_of(scalar("1/3")) == "1/3");
}

TEST_CASE("a piece is shown with its ends, a point as a set", "[value_text]") {
  CHECK(text_of(intervals("[0 1)").pieces.front()) == "[0, 1)");
  CHECK(text_of(intervals("(-inf 3]").pieces.front()) == "(-inf, 3]");
  CHECK(text_of(intervals("[7 7]").pieces.front()) == "{7}");
  CHECK(text_of(intervals_key("(2 inf)").pieces.front(), std::nullopt) == "(2, inf)");
}

TEST_CASE("a key is shown in the brackets of its type", "[value_text]") {
  const TypedKey members = members_key("1 2");
  CHECK(text_of(members, AnswerType::set, std::nullopt) == "{1, 2}");
  CHECK(text_of(members, AnswerType::tuple, std::nullopt) == "(1, 2)");
  CHECK(text_of(members, AnswerType::list, std::nullopt) == "[1, 2]");
  CHECK(text_of(TypedKey(intervals_key("[0 1) (2 3]")), AnswerType::interval, std::nullopt) ==
        "[0, 1) \u222A (2, 3]");
  CHECK(text_of(TypedKey(IntervalsKey{}), AnswerType::interval, std::nullopt) == "\u2205");
  CHECK(text_of(TypedKey(ComplexKey{settled("3"), settled("-2")}), AnswerType::complex, std::nullopt) ==
        "3-2i");
  CHECK(text_of(TypedKey(ComplexKey{settled("3"), settled("2")}), AnswerType::complex, std::nullopt) ==
        "3+2i");
}

TEST_CASE("a rule says how many digits a key is shown to", "[value_text]") {
  CHECK(text_of(settled("0.123456"), Rule(DecimalsRule{2})) == "0.12");
  CHECK(text_of(SettledTensor(Shape{2}, {settled("1"), settled("2")}), std::nullopt) == "[1, 2]");
}

}  // namespace gradewright::judging
