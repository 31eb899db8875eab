#include "answers/judging/compare/compare_typed.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"
#include "tests/answers/judging/typed_values.hpp"

namespace gradewright::judging {

// By hand.

TEST_CASE("what is of another sort than the key is open", "[compare_typed]") {
  const TypedComparison other =
      compare_typed({WordsValue{{"B"}}, {}}, members_key("1 2"), {AnswerType::set, {}, {}});
  CHECK(other.is_open);
  CHECK(other.remark == Remark::other_sort);
  CHECK(
      compare_typed({members("1 2"), {}}, LeftToPersonKey{"n^2"}, {AnswerType::complexity, {}, {}}).is_open);
  CHECK_FALSE(compare_typed({members("2 1"), {}}, members_key("1 2"), {AnswerType::set, {}, {}}).is_open);
}

TEST_CASE("a number is held against one by the rule, or by its own default", "[compare_typed]") {
  CHECK(compare_number(written("0.33"), settled("1/3"), {}).outcome == Outcome::correct);
  CHECK(compare_number(written("0.3"), settled("1/3"), {}).outcome == Outcome::too_few_digits);
  CHECK(compare_number(written("0.34"), settled("1/3"), {}).outcome == Outcome::wrong);
  CHECK(compare_number(written("0.34"), settled("1/3"), ToleranceRule{dec("0.01"), 0}).outcome ==
        Outcome::correct);
  CHECK(compare_number(written("7.0"), settled("7"), {}).outcome == Outcome::correct);
  CHECK(compare_number(written("7.1"), settled("7"), {}).outcome == Outcome::wrong);  // whole: exact
  const ComparedPart part = compare_number(written("0.34"), settled("1/4"), DecimalsRule{2});
  CHECK(part.read == "0.34");
  CHECK(part.expected == "0.25");
  CHECK(part.error == dec("0.09"));
  CHECK(part.limit == dec("0.005"));
}

TEST_CASE("a value is right when every cell is", "[compare_typed]") {
  const SettledTensor asked = key(Shape{2}, "1 2.5");
  const auto outcome = [&](const ReadValue& read) { return compare_value(read, asked, {}).outcome; };
  CHECK(outcome(value(Shape{2}, "1 2.50")) == Outcome::correct);
  CHECK(outcome(value(Shape{2}, "1 3")) == Outcome::too_few_digits);
  CHECK(outcome(value(Shape{2}, "2 3")) == Outcome::wrong);
  CHECK(outcome(value(Shape{2}, "2 2.50")) == Outcome::wrong);
  CHECK(outcome(value(Shape{2}, "1 ?")) == Outcome::needs_review);
  CHECK(outcome(value(Shape{2}, "9 ?")) == Outcome::needs_review);
  CHECK(outcome(value(Shape{2}, "_ _")) == Outcome::missing);
  CHECK(outcome(value(Shape{2}, "1 _")) == Outcome::wrong);
  CHECK(outcome(value(Shape{3}, "1 2.5 3")) == Outcome::wrong);
  CHECK_FALSE(compare_value(value(Shape{2}, "2 2.50"), asked, {}).error);  // of one number only
  CHECK(compare_value(value(Shape{}, "3"), key(Shape{}, "5"), {}).error == dec("2"));
}

}  // namespace gradewright::judging
