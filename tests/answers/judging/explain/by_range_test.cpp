#include <catch2/catch.hpp>

#include "answers/judging/explain/explanations.hpp"
#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

std::optional<Explanation> in_range(const ReadValue& response) {
  static const auto items = items_of(
      "    given: {x: 0.2}\n    steps: s = x + 0.3\n"
      "    items: [{name: s, points: 2, range: [-0.1, 0.7]}]\n");
  return explain_by_range(response, items[0]);
}

}  // namespace

// By hand: the ends belong to the range.

TEST_CASE("every value of a range is right, its ends among them", "[by_range]") {
  for (const char* cell : {"-0.1", "0.7", "0.3", "0", "0.69999999999999999999"}) {
    const auto explanation = in_range(value({}, cell));
    REQUIRE(explanation);
    CHECK(explanation->mark == Mark{Outcome::correct, Decimal(2)});
    CHECK(explanation->compared.cells[0].outcome == Outcome::correct);
    CHECK(explanation->compared.cells[0].slip.kind == Slip::Kind::none);
  }
}

TEST_CASE("outside of a range, or where there is no one number, it explains nothing", "[by_range]") {
  for (const char* cell : {"-0.10000000000000000001", "0.70000000000000000001", "7", "_", "?"}) {
    CHECK_FALSE(in_range(value({}, cell)));
  }
  CHECK_FALSE(in_range(value({2}, "0.3 0.3")));
  CHECK_FALSE(explain_by_range(value({}, "0.3"), {}));
}
