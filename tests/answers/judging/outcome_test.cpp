#include "answers/judging/outcome.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::judging;

TEST_CASE("outcomes have the names of the documentation", "[outcome]") {
  std::size_t named = 0;
  for (const std::string_view name : {"correct", "follow_through", "mistake", "partial", "too_few_digits",
                                      "wrong_shape", "wrong", "missing", "needs_review"}) {
    const auto outcome = outcome_from(name);
    REQUIRE(outcome);
    CHECK(static_cast<std::size_t>(*outcome) == named++);
    CHECK(to_string(*outcome) == name);
  }
  CHECK(outcome_count == named);
  CHECK_FALSE(outcome_from("right"));
  CHECK_FALSE(outcome_from(""));
}

TEST_CASE("a table by outcome has a place for the last one", "[outcome]") {
  ByOutcome<int> counts;
  CHECK(counts[Outcome::correct] == 0);
  ++counts[Outcome::needs_review];
  CHECK(counts[Outcome::needs_review] == 1);
  CHECK(counts[Outcome::missing] == 0);
}
