#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"
#include "tests/answers/judging/typed_values.hpp"

namespace gradewright::judging {

// By hand.

TEST_CASE("a set has its members in any order, each once", "[members]") {
  const PreparedItem item = item_of(AnswerType::set, members_key("1 4 9"));
  CHECK(mark(item, {members("9 1 4")}) == "correct 1");
  CHECK(mark(item, {members("1 4 9 4")}) == "correct 1");
  CHECK(mark(item, {members("1 4")}) == "wrong 0");
  CHECK(mark(item, {members("1 4 9 16")}) == "wrong 0");
  CHECK(mark(item, {members("1 4 8")}) == "wrong 0");
  CHECK(mark(item, {members("")}) == "wrong 0");
  CHECK(mark(item, {members("1 4 ?")}) == "needs_review");
  CHECK(reason(item, members("1 4 8")) == "2 of 3 are right; wrong: 8 for 9.");
  CHECK(reason(item, members("1 4")) == "2 of 3 are right; missing: 9.");
  CHECK(reason(item, members("1 4 9 16")) == "3 of 4 are right; too much: 16.");
}

TEST_CASE("the empty set is right by itself", "[members]") {
  const PreparedItem item = item_of(AnswerType::set, members_key(""));
  CHECK(mark(item, {members("")}) == "correct 1");
  CHECK(mark(item, {members("0")}) == "wrong 0");
}

TEST_CASE("a list has its members in any order, each as often", "[members]") {
  const PreparedItem item = item_of(AnswerType::list, members_key("2 5 5"));
  CHECK(mark(item, {members("5 2 5")}) == "correct 1");
  CHECK(mark(item, {members("2 5")}) == "wrong 0");
  CHECK(mark(item, {members("2 2 5")}) == "wrong 0");
  CHECK(mark(item, {members("2 5 5 5")}) == "wrong 0");
}

TEST_CASE("credit by member counts what is too much as well as what is missing", "[members]") {
  const PreparedItem item = item_of(AnswerType::list, members_key("1 2 3 4"), Credit::per_member);
  CHECK(mark(item, {members("4 3 2 1")}) == "correct 1");
  CHECK(mark(item, {members("1 2 3 9")}) == "partial 0.75");
  CHECK(mark(item, {members("1 2")}) == "partial 0.5");
  CHECK(mark(item, {members("1 2 3 4 5")}) == "partial 0.8");
  CHECK(mark(item, {members("1 2 3 4 5 6 7 8")}) == "partial 0.5");
  CHECK(mark(item, {members("7 8")}) == "wrong 0");
}

TEST_CASE("members are matched so that most are right", "[members]") {
  // 0.33 is right for 1/3 alone, 0.3333 for both: taking it for the first would leave the other without one.
  PreparedItem item = item_of(AnswerType::list, members_key("0.3333 0.333"), Credit::per_member);
  item.typed_rule.rule = ToleranceRule{dec("0.0002"), 0};
  CHECK(mark(item, {members("0.3332 0.3335")}) == "correct 1");
  CHECK(mark(item, {members("0.3335 0.3332")}) == "correct 1");
  CHECK(mark(item, {members("0.3335 0.3335")}) == "partial 0.5");
}

TEST_CASE("members short of digits are matched after those that are right", "[members]") {
  const PreparedItem item = item_of(AnswerType::set, members_key("0.25 0.3333"));
  CHECK(mark(item, {members("0.25 0.3")}) == "too_few_digits 0.5");
  CHECK(mark(item, {members("0.3 0.25")}) == "too_few_digits 0.5");
  PreparedItem by_member = item_of(AnswerType::list, members_key("0.25 0.3333"), Credit::per_member);
  CHECK(mark(by_member, {members("0.25 0.3")}) == "too_few_digits 0.75");
}

TEST_CASE("a tuple is in order", "[members]") {
  const PreparedItem item = item_of(AnswerType::tuple, members_key("3 8"));
  CHECK(mark(item, {members("3 8")}) == "correct 1");
  CHECK(mark(item, {members("8 3")}) == "wrong 0");
  CHECK(mark(item, {members("3")}) == "wrong_shape 0");
  CHECK(mark(item, {members("3 8 8")}) == "wrong_shape 0");
  CHECK(mark(item_of(AnswerType::tuple, members_key("3 8"), Credit::per_member), {members("3 9")}) ==
        "partial 0.5");
}

TEST_CASE("more members than are matched are left to a person", "[members][limits]") {
  std::string many;
  for (std::size_t i = 0; i < max_matched_members; ++i) {
    many += "1 ";
  }
  const PreparedItem item = item_of(AnswerType::list, members_key("1"));
  CHECK(mark(item, {members(many)}) == "wrong 0");
  CHECK(mark(item, {members(many + "1")}) == "needs_review");
}

}  // namespace gradewright::judging
