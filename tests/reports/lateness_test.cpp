#include "reports/lateness.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>
#include <string>

#include "reports/late_words.hpp"

using namespace gradewright::reports;

namespace {

using Unclear = Lateness::Unclear;

LatePolicy policy(const std::string& text) {
  const std::optional<LatePolicy> read = late_policy_from(text);
  REQUIRE(read);
  return *read;
}

Decimal points(const std::string& text) {
  return Decimal::parse(text).value();
}

const std::string daily = "{due: 2026-05-01 12:00 +02:00, every: day, cost: 10%}";

Total total_of_20(const std::string& reached) {
  return {points(reached), Decimal(20), points(reached), points(reached), {true}, {true}};
}

}  // namespace

TEST_CASE("what being late costs is what Python's dates and fractions say", "[lateness]") {
  std::ifstream cases(GRADEWRIGHT_SOURCE_DIR "/tests/reports/lateness/lateness.txt");
  int count = 0;
  int cost = 0;
  for (std::string line; std::getline(cases, line); ++count) {
    std::istringstream columns(line);
    std::vector<std::string> at;
    for (std::string column; std::getline(columns, column, '\t');) {
      at.push_back(column);
    }
    REQUIRE(at.size() == 14);
    INFO(line);
    Lateness late = lateness_of(policy(at[0]), {at[1], "", at[2] == "-" ? "" : at[2]});
    REQUIRE_FALSE(late.is_unclear());
    const PointRange range{at[7] == "-" ? std::nullopt : Decimal::parse(at[7]), std::nullopt};
    const Total before{points(at[3]), points(at[6]), points(at[4]), points(at[5]), {}, {}};
    const Total after = take_off(before, range, points(at[8]), late);
    CHECK(late.seconds == std::stoll(at[9]));
    CHECK(late.times == std::stoll(at[10]));
    CHECK(after.points == points(at[11]));
    CHECK(after.least == points(at[12]));
    CHECK(after.most == points(at[13]));
    CHECK(after.max == before.max);
    CHECK(late.points == before.points - after.points);
    cost += late.points.is_zero() ? 0 : 1;
  }
  CHECK(count == 600);
  CHECK(cost > 200);  // else the cases could not have told
}

TEST_CASE("the policy's zone and order of dates are those of times that have none", "[lateness]") {
  const std::string zoned = "{due: 2026-05-01 12:00 +02:00, zone: +02:00, dates: month_first, cost: 1}";
  const auto seconds = [&](const std::string& stated, const std::string& moment = "") {
    const Lateness late = lateness_of(policy(zoned), {stated, moment, ""});
    return late.is_unclear() ? -1 : late.seconds;
  };
  CHECK(seconds("1 May 2026 12:00 PM") == 0);
  CHECK(seconds("1 May 2026 12:01 PM", "2026-05-01T12:01:00") == 60);
  CHECK(seconds("5/1/2026 12:01:30") == 90);
  CHECK(seconds("2026-05-01 10:01:00 UTC") == 60);
  // The moment that the store knows with its zone stays, whatever is stated.
  CHECK(seconds("?", "2026-05-01T10:01:00Z") == 60);
}

TEST_CASE("what does not say when, or how much longer, is a person's question", "[lateness]") {
  const auto unclear = [](const std::string& stated, const std::string& extension = "") {
    return lateness_of(policy(daily), {stated, "", extension}).unclear;
  };
  CHECK(unclear("") == Unclear::no_time);
  CHECK(unclear("5/1/2026 12:00") == Unclear::not_understood);
  CHECK(unclear("yesterday") == Unclear::not_understood);
  CHECK(unclear("1 May 2026 12:00 PM") == Unclear::no_zone);
  CHECK(unclear("2026-05-01 12:00:01 +02:00", "a while") == Unclear::extension);
  CHECK(unclear("2026-05-01 12:00:01 +02:00", "2026-05-08 12:00") == Unclear::extension);
  CHECK(unclear("2026-05-01 12:00:01 +02:00", "2026-04-30 12:00 UTC") == Unclear::extension);
  // Who was in time needs no extension.
  CHECK(unclear("2026-05-01 12:00 +02:00", "a while") == Unclear::nothing);
  CHECK(unclear("2026-05-09 12:00 +02:00", "2026-05-08 12:00 UTC") == Unclear::nothing);
}

TEST_CASE("a total is provisional while it is unclear what being late costs", "[lateness]") {
  const auto taken = [](const std::string& from, const HandingIn& handing_in, const std::string& reached) {
    Lateness late = lateness_of(policy(from), handing_in);
    const Total total = take_off(total_of_20(reached), {Decimal(0), {}}, points("0.01"), late);
    CHECK(late.points.is_zero());
    CHECK(total.points == points(reached));
    CHECK(total.most == points(reached));
    return total.least;
  };
  CHECK(taken(daily, {}, "15") == Decimal(0));
  CHECK(taken("{due: 2026-05-01 12:00 UTC, every: day, cost: 10%, at_most: 50%}", {}, "15") == Decimal(5));
  CHECK(taken("{due: 2026-05-01 12:00 UTC, cost: 3}", {}, "15") == Decimal(12));
  CHECK(taken("{due: 2026-05-01 12:00 UTC, every: hour, cost: 0.000001}", {}, "15") == Decimal(0));
  // Two days late without the extension, which nobody understands.
  CHECK(taken(daily, {"2026-05-02 12:00:01 +02:00", "", "more"}, "15") == Decimal(11));
  // Nothing is left to lose.
  CHECK(taken(daily, {}, "0") == Decimal(0));
}

TEST_CASE("a row of its own says when, how late and what it costs", "[lateness]") {
  const auto words = [](const std::string& from, const HandingIn& handing_in, const std::string& reached) {
    Lateness late = lateness_of(policy(from), handing_in);
    take_off(total_of_20(reached), {Decimal(0), {}}, points("0.01"), late);
    return late_points(late) + " | " + late_in_words(late);
  };
  CHECK(
      words(daily, {"2026-05-02 11:05:10 UTC", "", ""}, "15") ==
      "-4 | Handed in 2026-05-02 13:05:10 +02:00, 1 day 1 h 5 min 10 s after it was due (2026-05-01 12:00:00 "
      "+02:00). That costs 10% of the whole for each day that has begun (2 of them): 4 points.");
  CHECK(words("{due: 2026-05-01 12:00 UTC, every: 12 h, cost: 1, at_most: 50%, of: reached}",
              {"2026-05-05 12:00 UTC", "", "1 day"}, "2") ==
        "-1 | Handed in 2026-05-05 12:00:00 UTC, 3 days after it was due (2026-05-02 12:00:00 UTC with the "
        "extension '1 day'). That costs 1 point for each 12 h that has begun (6 of them), at most 50% of the "
        "points reached: 1 point.");
  CHECK(
      words("{due: 2026-05-01 12:00 UTC, cost: 2, grace: 15 min}", {"2026-05-01 12:15 UTC", "", ""}, "2") ==
      "0 | Handed in 2026-05-01 12:15:00 UTC, 15 min after it was due (2026-05-01 12:00:00 UTC): within the "
      "15 min of grace, that costs nothing.");
  CHECK(
      words(daily, {"2026-05-01 12:00 +02:00", "", "2 days"}, "2") ==
      "0 | Handed in 2026-05-01 12:00:00 +02:00, in time: due 2026-05-03 12:00:00 +02:00 with the extension "
      "'2 days'.");
  CHECK(words(daily, {}, "2") ==
        "? | Nothing says when it was handed in; it was due 2026-05-01 12:00:00 +02:00.");
  CHECK(
      words(daily, {"1 May 2026 10:00", "", ""}, "2") ==
      "? | Nothing says in which zone the time '1 May 2026 10:00' is, at which it was handed in; it was due "
      "2026-05-01 12:00:00 +02:00.");
  CHECK(words(daily, {"5/1/2026 10:00", "", ""}, "2") ==
        "? | When it was handed in cannot be told from '5/1/2026 10:00'; it was due 2026-05-01 12:00:00 "
        "+02:00.");
}

TEST_CASE("who was in time without an extension is told nothing", "[lateness]") {
  const auto told = [](const HandingIn& handing_in) {
    return is_told(lateness_of(policy(daily), handing_in));
  };
  CHECK_FALSE(told({"2026-05-01 12:00 +02:00", "", ""}));
  CHECK(told({"2026-05-01 12:00:01 +02:00", "", ""}));
  CHECK(told({"2026-05-01 12:00 +02:00", "", "1 day"}));
  CHECK(told({}));
}
