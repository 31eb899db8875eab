#include <catch2/catch.hpp>

#include "answers/judging/explain/explanations.hpp"
#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

std::optional<Explanation> held(const ReadValue& response) {
  static const auto items = items_of(
      "    given: {t: [1, -1]}\n    steps: w = 2 * t\n"
      "    items: [{name: w, points: 3, where: \"min(t * w) > 0\"}]\n");
  return explain_by_property(response, items[0]);
}

}  // namespace

// By hand: any w whose first entry is positive and second negative.

TEST_CASE("a property decides all points", "[by_property]") {
  const auto right = held(value({2}, "0.25 -7"));
  REQUIRE(right);
  CHECK(right->mark == Mark{Outcome::correct, Decimal(3)});
  CHECK(std::get<ByProperty>(right->evidence).holds);
  CHECK(right->compared.cells[1].outcome == Outcome::correct);
  for (const char* cells : {"0.25 7", "-1 -1", "0 -1"}) {
    const auto wrong = held(value({2}, cells));
    REQUIRE(wrong);
    CHECK(wrong->mark == Mark{Outcome::wrong, Decimal(0)});
    CHECK_FALSE(std::get<ByProperty>(wrong->evidence).holds);
    CHECK(wrong->compared.cells[0].outcome == Outcome::wrong);
  }
}

TEST_CASE("what is no value of the shape has no property", "[by_property]") {
  CHECK(held(value({2, 1}, "1 -1")));
  CHECK_FALSE(held(value({3}, "1 -1 1")));
  CHECK_FALSE(held(value({2}, "1 _")));
  CHECK_FALSE(held(value({2}, "1 ?")));
  CHECK_FALSE(explain_by_property(value({2}, "1 -1"), {}));
}

TEST_CASE("a property that comes to no number does not hold", "[by_property]") {
  const auto items = items_of(
      "    given: {t: 4}\n    steps: r = sqrt(t)\n"
      "    items: [{name: r, points: 1, where: \"sqrt(r)\"}]\n");
  CHECK(explain_by_property(value({}, "2"), items[0])->mark.outcome == Outcome::correct);
  CHECK(explain_by_property(value({}, "-2"), items[0])->mark.outcome == Outcome::wrong);
  CHECK(explain_by_property(value({}, "0"), items[0])->mark.outcome == Outcome::wrong);
}
