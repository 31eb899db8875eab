#include "engine/text/duration.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

namespace gradewright::engine {
namespace {

TEST_CASE("durations are read with their units", "[duration]") {
  // By hand: a day has 86,400 seconds.
  const std::vector<std::pair<std::string, std::int64_t>> cases = {
      {"15 min", 900},          {"15min", 900},
      {"2 days", 172800},       {"1 Day", 86400},
      {"48 h", 172800},         {"1.5 h", 5400},
      {"1 week", 604800},       {"1 day 12 hours", 129600},
      {"1d 2h 3min 4s", 93784}, {"0 s", 0},
      {"30:05:00", 108300},     {"0:00:59", 59},
      {" 2 h ", 7200},          {"10000 days", 864000000}};
  for (const auto& [text, seconds] : cases) {
    INFO(text);
    CHECK(read_duration(text) == seconds);
  }
}

TEST_CASE("what does not say how long is no duration", "[duration]") {
  for (const char* text : {"",
                           " ",
                           "-",
                           "2",
                           "days",
                           "-2 h",
                           "1:30",
                           "1:5:00",
                           "1:60:00",
                           "1:00:60",
                           "1:00:00:00",
                           "1:00:00 h",
                           "2 m",
                           "2 months",
                           "1,5 h",
                           "1.2.3 h",
                           "0.0001 s",
                           "10001 days",
                           "10000 days 1 s",
                           "9999999999 days",
                           "two days",
                           "2 h!",
                           "\xFF h"}) {
    INFO(text);
    CHECK_FALSE(read_duration(text).has_value());
  }
  CHECK_FALSE(read_duration("1 h" + std::string(1000, ' ')).has_value());
}

TEST_CASE("durations are written by their parts, and by the clock", "[duration]") {
  CHECK(duration_in_words(0) == "0 s");
  CHECK(duration_in_words(59) == "59 s");
  CHECK(duration_in_words(3600) == "1 h");
  CHECK(duration_in_words(93784) == "1 day 2 h 3 min 4 s");
  CHECK(duration_in_words(172800) == "2 days");
  CHECK(duration_by_clock(0) == "0:00:00");
  CHECK(duration_by_clock(93784) == "26:03:04");
}

}  // namespace
}  // namespace gradewright::engine
