#include "answers/reading/values/units.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "answers/reading/values/exact.hpp"

namespace gradewright::reading {
namespace {

Unit only(std::string_view written, int bytes_in_kilobyte = 1000) {
  const std::vector<Unit> units = units_of(written, bytes_in_kilobyte);
  REQUIRE(units.size() == 1);
  return units.front();
}

TEST_CASE("KB follows the exam and keeps the other factor; KiB is 1024 bytes always") {
  CHECK(only("KB").factor == Decimal(1000));
  CHECK(only("KB").other_factor == Decimal(1024));
  CHECK(only("MB", 1024).factor == Decimal(1048576));
  CHECK(only("MB", 1024).other_factor == Decimal(1000000));
  CHECK(only("KiB").factor == Decimal(1024));
  CHECK(only("KiB").other_factor.is_zero());
  CHECK(only("GB/s").other_factor == Decimal(1073741824));
}

TEST_CASE("Bits are eighths of bytes and take powers of 1000") {
  CHECK(only("Mbit").factor == Decimal(125000));
  CHECK(only("Mb").name == "Mbit");
  CHECK(only("Mb", 1024).factor == Decimal(125000));
}

TEST_CASE("MAC and FLOP never convert, nor do different things counted") {
  CHECK_FALSE(converts(only("GMAC"), only("GFLOP")));
  CHECK_FALSE(converts(only("GFLOP"), only("GFLOP/s")));
  CHECK_FALSE(converts(only("neurons"), only("parameters")));
  CHECK_FALSE(converts(only("tokens/s"), only("Hz")));
  CHECK(converts(only("MHz"), only("GHz")));
  CHECK(converts(only("multiply-adds"), only("MMAC")));
}

TEST_CASE("Each spelling of a multiply-add and of a time is one of them") {
  for (const std::string_view word :
       {"MAC", "multiply-add", "multiply-adds", "multiply-accumulate", "multiply-accumulates"}) {
    CAPTURE(word);
    CHECK(only(word).factor == Decimal(1));
    CHECK(only(word).name == "MAC");
  }
  const std::pair<std::string_view, int> times[] = {
      {"sec", 1},       {"secs", 1},      {"second", 1},     {"seconds", 1},      {"min", 60},
      {"mins", 60},     {"minute", 60},   {"minutes", 60},   {"h", 3600},         {"hr", 3600},
      {"hrs", 3600},    {"hour", 3600},   {"hours", 3600},   {"d", 86400},        {"day", 86400},
      {"days", 86400},  {"week", 604800}, {"weeks", 604800}, {"Sekunde", 1},      {"Sekunden", 1},
      {"seconde", 1},   {"secondes", 1},  {"segundo", 1},    {"segundos", 1},     {"Minuten", 60},
      {"minuto", 60},   {"minutos", 60},  {"Stunde", 3600},  {"Stunden", 3600},   {"heure", 3600},
      {"heures", 3600}, {"hora", 3600},   {"horas", 3600},   {"Tag", 86400},      {"Tage", 86400},
      {"Tagen", 86400}, {"jour", 86400},  {"jours", 86400},  {"d\u00EDas", 86400}};
  for (const auto& [word, seconds] : times) {
    CAPTURE(word);
    CHECK(only(word).dimension == Dimension::time);
    CHECK(only(word).factor == Decimal(seconds));
  }
}

TEST_CASE("A quantity is said in another unit exactly") {
  const auto is_said = [](std::string_view number, std::string_view from, std::string_view expected,
                          std::string_view to) {
    const auto result = number_in({WrittenNumber(*Decimal::parse(number)), only(from), false}, only(to));
    return result && same_value(*result, WrittenNumber(*Decimal::parse(expected)));
  };
  CHECK(is_said("1024", "KiB", "1.048576", "MB"));
  CHECK(is_said("40", "Mbit", "5", "MB"));
  CHECK(is_said("1.5", "h", "5400", "s"));
  CHECK(is_said("7.2", "Tbit/s", "900", "GB/s"));
  CHECK_FALSE(is_said("7.2", "Tbit/s", "901", "GB/s"));
  CHECK_FALSE(is_said("5", "s", "5", "MB"));
}

TEST_CASE("A word that is no unit has no meaning, and some have two") {
  CHECK(units_of("XB", 1000).empty());
  CHECK(units_of("Mac", 1000).empty());
  CHECK(units_of("lightyears", 1000).empty());
  CHECK(units_of("mB", 1000).empty());
  for (const char* written : {"kb", "mb", "gb", "tb"}) {  // bytes, or bits
    CAPTURE(written);
    CHECK(units_of(written, 1000).size() == 2);
  }
  CHECK(units_of("Mb", 1000).size() == 1);
  CHECK(units_of("Mio", 1000).empty());  // a million, or 1024^2 bytes
  CHECK(units_of("kio", 1000).empty());
  for (const char* written : {"Kio", "kib", "kibibytes"}) {
    CAPTURE(written);
    REQUIRE(units_of(written, 1000).size() == 1);
    CHECK(units_of(written, 1000).front().factor == Decimal(1024));
  }
  CHECK(units_of("GFLOPS", 1000).size() == 2);
}

}  // namespace
}  // namespace gradewright::reading
