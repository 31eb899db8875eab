#include <catch2/catch.hpp>

#include "answers/judging/explain/explanations.hpp"
#include "problems/load_exam.hpp"
#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

const std::string activated =
    "    given: {x: [1, 2, -3]}\n    steps: y = relu(x)\n    items: [{name: y, points: 3}]\n"
    "    mistakes:\n      - {name: no activation, change: y = 1 * x, credit: 10%}\n"
    "      - {name: copied, change: y = x, credit: 50%}\n"
    "      - {name: all negative, change: y = -x, credit: 40%}\n";

const Mark nothing{Outcome::wrong, Decimal(0)};

}  // namespace

// By hand: y = (1, 2, 0).

TEST_CASE("every mistake that gives every cell is named, for its credit", "[by_mistake]") {
  const auto items = items_of(activated);
  const auto both = explain_by_mistakes(value({3}, "1 2 -3"), items[0], nothing);
  REQUIRE(both.size() == 2);
  CHECK(std::get<ByMistake>(both[0].evidence).mistake->mistake == "no activation");
  CHECK(both[0].mark == Mark{Outcome::mistake, dec("0.3")});
  CHECK(std::get<ByMistake>(both[1].evidence).mistake->mistake == "copied");
  CHECK(both[1].mark == Mark{Outcome::mistake, dec("1.5")});
  const auto last = explain_by_mistakes(value({3}, "-1 -2 3"), items[0], nothing);
  REQUIRE(last.size() == 1);
  CHECK(std::get<ByMistake>(last[0].evidence).mistake->mistake == "all negative");
  CHECK(last[0].mark.points == dec("1.2"));
  CHECK(explain_by_mistakes(value({3}, "1 2 -4"), items[0], nothing).empty());
  CHECK(explain_by_mistakes(value({3}, "1 2 _"), items[0], nothing).empty());
}

TEST_CASE("cells that are right all the same keep what they earn", "[by_mistake]") {
  const auto items = items_of(activated);
  const auto named = explain_by_mistakes(value({3}, "1 2 -3"), items[0], {Outcome::partial, Decimal(2)});
  REQUIRE(named.size() == 2);
  CHECK(named[0].mark == Mark{Outcome::mistake, Decimal(2)});
}

TEST_CASE("the credit of a mistake is rounded as the exam says", "[by_mistake]") {
  const Exam exam = parse_exam(
      "exam: T\nid: t\nround: 0.1\nquestions:\n  - id: 1\n    given: {x: [1, -3]}\n    steps: y = relu(x)\n"
      "    items: [{name: y, points: 2}]\n"
      "    mistakes: [{name: copied, change: y = x, credit: 33%}]\n",
      "t.yaml");
  const PreparedItem item = prepare(exam, exam.questions.front(), exam.questions.front().items.front());
  const auto copied = explain_by_mistakes(value({2}, "1 -3"), item, nothing);
  REQUIRE(copied.size() == 1);
  CHECK(copied[0].mark.points == dec("0.7"));  // 0.66, to tenths
}

TEST_CASE("a mistake of what is asked up to a factor is met up to a factor", "[by_mistake]") {
  const auto items = items_of(
      "    given: {x: [1, 2, -3]}\n    steps: y = 2 * x\n"
      "    items: [{name: y, points: 3, up_to: scale}]\n"
      "    mistakes: [{name: squared, change: y = x ** 2, credit: 50%}]\n");
  CHECK(explain_by_mistakes(value({3}, "2 8 18"), items[0], nothing).size() == 1);
  CHECK(explain_by_mistakes(value({3}, "2 8 19"), items[0], nothing).empty());
}

TEST_CASE("what a mistake leaves as it is does not name it", "[by_mistake]") {
  const auto items = items_of(
      "    given: {x: [1, 2]}\n    steps: y = relu(x)\n    items: [{name: y, points: 3}]\n"
      "    mistakes: [{name: no activation, change: y = 1 * x, credit: 10%}]\n");
  CHECK(items[0].mistakes.empty());
}
