#include <catch2/catch.hpp>

#include "answers/judging/explain/explanations.hpp"
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

TEST_CASE("the first mistake that gives every cell is named, for its credit", "[by_mistake]") {
  const auto items = items_of(activated);
  const auto first = explain_by_mistake(value({3}, "1 2 -3"), items[0], nothing);
  REQUIRE(first);
  CHECK(std::get<ByMistake>(first->evidence).mistake->mistake == "no activation");
  CHECK(first->mark == Mark{Outcome::mistake, dec("0.3")});
  const auto last = explain_by_mistake(value({3}, "-1 -2 3"), items[0], nothing);
  REQUIRE(last);
  CHECK(std::get<ByMistake>(last->evidence).mistake->mistake == "all negative");
  CHECK(last->mark.points == dec("1.2"));
  CHECK_FALSE(explain_by_mistake(value({3}, "1 2 -4"), items[0], nothing));
  CHECK_FALSE(explain_by_mistake(value({3}, "1 2 _"), items[0], nothing));
}

TEST_CASE("cells that are right all the same keep what they earn", "[by_mistake]") {
  const auto items = items_of(activated);
  const auto named = explain_by_mistake(value({3}, "1 2 -3"), items[0], {Outcome::partial, Decimal(2)});
  REQUIRE(named);
  CHECK(named->mark == Mark{Outcome::mistake, Decimal(2)});
}

TEST_CASE("what a mistake leaves as it is does not name it", "[by_mistake]") {
  const auto items = items_of(
      "    given: {x: [1, 2]}\n    steps: y = relu(x)\n    items: [{name: y, points: 3}]\n"
      "    mistakes: [{name: no activation, change: y = 1 * x, credit: 10%}]\n");
  CHECK(items[0].mistakes.empty());
}
