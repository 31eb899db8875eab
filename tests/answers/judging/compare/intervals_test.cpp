#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"
#include "tests/answers/judging/typed_values.hpp"

namespace gradewright::judging {

// By hand.

TEST_CASE("an interval is right in its ends and in what belongs to it", "[intervals]") {
  const PreparedItem item = item_of(AnswerType::interval, intervals_key("[2 5)"));
  CHECK(mark(item, {intervals("[2 5)")}) == "correct 1");
  CHECK(mark(item, {intervals("[2 5]")}) == "wrong 0");
  CHECK(mark(item, {intervals("(2 5)")}) == "wrong 0");
  CHECK(mark(item, {intervals("(2 5]")}) == "wrong 0");
  CHECK(mark(item, {intervals("[2 6)")}) == "wrong 0");
  CHECK(mark(item, {intervals("")}) == "wrong 0");
  CHECK(reason(item, intervals("[2 5]")) == "The ends are right, but not whether they belong to it.");
  CHECK(reason(item, intervals("[2 6)")) == "[2, 6) is not [2, 5).");
}

TEST_CASE("pieces in another order, touching or overlapping are the same set", "[intervals]") {
  const PreparedItem item = item_of(AnswerType::interval, intervals_key("[0 1) (2 3]"));
  CHECK(mark(item, {intervals("(2 3] [0 1)")}) == "correct 1");
  CHECK(mark(item, {intervals("[0 0.5] (0.5 1) (2 3]")}) == "correct 1");
  CHECK(mark(item, {intervals("[0 0.8] [0.5 1) (2 3]")}) == "correct 1");
  CHECK(mark(item, {intervals("[0 1) (1 1) (2 3]")}) == "correct 1");  // (1, 1) has no point
  CHECK(mark(item, {intervals("[0 0.5) (0.5 1) (2 3]")}) == "wrong 0");
  CHECK(mark(item, {intervals("[0 3]")}) == "wrong 0");
  CHECK(mark(item, {intervals("[0 1) [1 1] (2 3]")}) == "wrong 0");
  const PreparedItem whole = item_of(AnswerType::interval, intervals_key("[0 2]"));
  CHECK(mark(whole, {intervals("[0 1) [1 1] (1 2]")}) == "correct 1");
  CHECK(mark(whole, {intervals("[0 1) (1 2]")}) == "wrong 0");
  CHECK(mark(whole, {intervals("[0 2] [1 1]")}) == "correct 1");
}

TEST_CASE("infinite ends belong to nothing", "[intervals]") {
  const PreparedItem item = item_of(AnswerType::interval, intervals_key("(-inf 3]"));
  CHECK(mark(item, {intervals("(-inf 3]")}) == "correct 1");
  CHECK(mark(item, {intervals("[-inf 3]")}) == "correct 1");
  CHECK(mark(item, {intervals("(-inf 3)")}) == "wrong 0");
  CHECK(mark(item, {intervals("[3 inf)")}) == "wrong 0");
}

TEST_CASE("the end that a typed one may be rounded from is left to a person", "[intervals]") {
  const PreparedItem item = item_of(AnswerType::interval, intervals_key("(1.4142 inf)"));
  CHECK(mark(item, {intervals("(1.4142 inf)")}) == "correct 1");
  CHECK(mark(item, {intervals("(1.41421356237 inf)")}) == "needs_review");  // sqrt(2), worked out
  CHECK(mark(item, {intervals("(1.41431356237 inf)")}) == "wrong 0");
  CHECK(mark(item, {intervals("(1.4143 inf)")}) == "wrong 0");
  CHECK(mark(item, {intervals("[1.41421356237 inf)")}) == "wrong 0");
}

TEST_CASE("reversed ends are left to a person", "[intervals]") {
  const PreparedItem item = item_of(AnswerType::interval, intervals_key("[2 5]"));
  CHECK(mark(item, {intervals("[5 2]")}) == "needs_review");
}

TEST_CASE("a single point is an interval, and ends are compared by the rule", "[intervals]") {
  CHECK(mark(item_of(AnswerType::interval, intervals_key("[3 3]")), {intervals("[3 3]")}) == "correct 1");
  const PreparedItem item = item_of(AnswerType::interval, intervals_key("[0.3333 0.6667)"));
  CHECK(mark(item, {intervals("[0.33 0.67)")}) == "correct 1");
  CHECK(mark(item, {intervals("[0.34 0.67)")}) == "wrong 0");
  CHECK(mark(item, {intervals("[0.3 0.67)")}) == "too_few_digits 0.5");
  CHECK(mark(item, {intervals("[1/3 2/3)")}) == "needs_review");  // what the key is rounded from
  CHECK(mark(item, {intervals("[1/3 0.68)")}) == "wrong 0");
  CHECK(mark(item, {intervals("[1/4 2/3)")}) == "wrong 0");
}

TEST_CASE("credit by piece", "[intervals]") {
  const PreparedItem item = item_of(AnswerType::interval, intervals_key("[0 1) (2 3]"), Credit::per_member);
  CHECK(mark(item, {intervals("(2 3]")}) == "partial 0.5");
  CHECK(mark(item, {intervals("[0 1] (2 3]")}) == "partial 0.5");
  CHECK(mark(item, {intervals("[0 1) (2 3] [4 5]")}) == "partial 0.6667");
}

}  // namespace gradewright::judging
