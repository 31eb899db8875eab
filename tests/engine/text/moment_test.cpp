#include "engine/text/moment.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

namespace gradewright::engine {
namespace {

TEST_CASE("times are read as platforms write them", "[moment]") {
  // Converted to UTC by hand.
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"2026-05-01 17:02:03 UTC", "2026-05-01T17:02:03Z"},
      {"2026-05-01 10:02:03 -0700", "2026-05-01T17:02:03Z"},
      {"2026-05-01T17:02:03Z", "2026-05-01T17:02:03Z"},
      {"2026-05-01T17:02:03.456Z", "2026-05-01T17:02:03Z"},
      {"2026-05-01T01:00:00+02:00", "2026-04-30T23:00:00Z"},
      {"2026-05-01T01:00:00+05:30", "2026-04-30T19:30:00Z"},
      {"2026/05/01 10:02:03 AM GMT-7", "2026-05-01T17:02:03Z"},
      {"2026/05/01 10:02:03 PM GMT+1", "2026-05-01T21:02:03Z"},
      {"2026-12-31 23:30:00 -0100", "2027-01-01T00:30:00Z"},
      {"2024-02-29 12:00 UTC", "2024-02-29T12:00:00Z"},
      {"1 May 2026 10:40 AM", "2026-05-01T10:40:00"},
      {"1 May 2026  12:05 AM", "2026-05-01T00:05:00"},
      {"1 May 2026, 12:05 PM", "2026-05-01T12:05:00"},
      {"1. Mai 2026 10:40", "2026-05-01T10:40:00"},
      {"24 déc. 2026 22:40", "2026-12-24T22:40:00"},
      {"3 März 2026 09:01", "2026-03-03T09:01:00"},
      {"01.05.2026 10:02:03", "2026-05-01T10:02:03"},
      {"2026-05-01 10:02", "2026-05-01T10:02:00"}};
  for (const auto& [text, moment] : cases) {
    INFO(text);
    CHECK(moment_of(text) == moment);
  }
}

TEST_CASE("what could be two times, or is none, is none", "[moment]") {
  for (const char* text : {"",
                           "-",
                           "yesterday",
                           "5/1/2026 10:02:03",
                           "13/1/2026 10:02",
                           "2026-05-01",
                           "10:02",
                           "2026-02-30 10:00",
                           "2026-13-01 10:00",
                           "2026-00-01 10:00",
                           "2026-05-01 24:00",
                           "2026-05-01 10:60",
                           "2026-05-01 13:00 PM",
                           "2026-05-01 0:30 AM",
                           "2026-05-01 10:00 CEST",
                           "2026-05-01 10:00 UTC!",
                           "2026-05-01 10:00 +15:00",
                           "2026-05-01 10:00 +02:",
                           "2026-05-01 10",
                           "20260501 1000",
                           "26-05-01 10:00",
                           "1 Foo 2026 10:40",
                           "99999999999999999999-05-01 10:00",
                           "2026-05-01 10:00:",
                           "2026-05-01 10:00 -",
                           "\xFF\xFE"}) {
    INFO(text);
    CHECK_FALSE(moment_of(text).has_value());
  }
  CHECK_FALSE(moment_of("2026-05-01 10:00" + std::string(100000, ' ')).has_value());
}

TEST_CASE("a date with slashes is one where it is known what comes first", "[moment]") {
  // Seconds by `date -u -d 2026-01-05T10:02:03Z +%s`, and of May 1.
  CHECK(read_moment("5/1/2026 10:02:03", DateOrder::day_first) == Moment{1767607323, std::nullopt});
  CHECK(read_moment("5/1/2026 10:02:03", DateOrder::month_first) == Moment{1777629723, std::nullopt});
  CHECK(read_moment("5/1/2026 10:02:03 +02:00", DateOrder::month_first) == Moment{1777622523, 120});
  CHECK(read_moment("2026-05-01 10:02:03", DateOrder::day_first) == Moment{1777629723, std::nullopt});
  CHECK_FALSE(read_moment("5/1/2026 10:02:03", DateOrder::unknown));
  CHECK_FALSE(read_moment("13/1/2026 10:02:03", DateOrder::month_first));
  CHECK_FALSE(read_moment("1/13/2026 10:02:03", DateOrder::day_first));
  CHECK_FALSE(read_moment("1/5/26 10:02:03", DateOrder::day_first));
}

TEST_CASE("a moment is written by the clock of its own zone", "[moment]") {
  CHECK(in_iso({1777622523, 120}) == "2026-05-01T10:02:03+02:00");
  CHECK(in_iso({1777622523, -450}) == "2026-05-01T00:32:03-07:30");
  CHECK(in_iso({1777622523, 0}) == "2026-05-01T08:02:03Z");
  CHECK(in_iso({1777629723, std::nullopt}) == "2026-05-01T10:02:03");
}

TEST_CASE("a zone stands alone", "[moment]") {
  CHECK(read_zone("+02:00") == 120);
  CHECK(read_zone("-0730") == -450);
  CHECK(read_zone("UTC") == 0);
  CHECK(read_zone("GMT+1") == 60);
  for (const char* text :
       {"", "CET", "Europe/Berlin", "+02:00 UTC", "2", "+15:00", "+2:0000000000000000000"}) {
    INFO(text);
    CHECK_FALSE(read_zone(text));
  }
}

}  // namespace
}  // namespace gradewright::engine
