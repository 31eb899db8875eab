#include "answers/reading/values/composed_units.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "answers/reading/values/exact.hpp"
#include "answers/reading/values/units.hpp"

namespace gradewright::reading {
namespace {

Unit only(std::string_view written) {
  const std::vector<Unit> units = units_of(written, 1000);
  INFO(written);
  REQUIRE(units.size() == 1);
  return units.front();
}

/// Whether a number in one unit is another number in another, both by the SI brochure and the yard of 1959.
bool is_said(std::string_view number, std::string_view from, std::string_view expected, std::string_view to) {
  const auto result = number_in({WrittenNumber(*Decimal::parse(number)), only(from), false}, only(to));
  return result && same_value(*result, WrittenNumber(*Decimal::parse(expected)));
}

TEST_CASE("Lengths, masses, volumes, energies convert by their prefixes and definitions") {
  CHECK(is_said("50", "cm", "0.5", "m"));
  CHECK(is_said("50", "centimetres", "500", "mm"));
  CHECK(is_said("1", "mile", "1.609344", "km"));
  CHECK(is_said("12", "inches", "1", "ft"));
  CHECK(is_said("3.5", "kg", "3500", "grams"));
  CHECK(is_said("2", "L", "2000", "cm^3"));
  CHECK(is_said("12", "cm^2", "0.0012", "m^2"));
  CHECK(is_said("1.2", "MWh", "4.32", "GJ"));
  CHECK(is_said("400", "W", "0.4", "kJ/s"));
  CHECK(is_said("5", "N", "5", "kg\u00B7m\u00B7s^-2"));
  CHECK_FALSE(is_said("12", "cm^2", "0.12", "m^2"));
}

TEST_CASE("A composed unit converts whole, also where its factor is no decimal") {
  CHECK(is_said("90", "km/h", "25", "m/s"));
  CHECK(is_said("90", "kph", "1.5", "km/min"));
  CHECK(is_said("3", "GB/min", "50", "MB/s"));
  CHECK(is_said("12", "FLOP/B", "0.012", "kFLOP/B"));
  CHECK(is_said("7", "B/ms", "7", "kB/s"));
  CHECK_FALSE(converts(only("km/h"), only("km")));
  CHECK_FALSE(converts(only("FLOP/B"), only("FLOP")));
  CHECK_FALSE(converts(only("FLOP/B"), only("B/FLOP")));
  CHECK_FALSE(converts(only("FLOP/token"), only("FLOP/sample")));
  CHECK_FALSE(converts(only("cm"), only("kg")));
}

TEST_CASE("What measures the same but not by a factor does not convert") {
  CHECK_FALSE(converts(only("degrees"), only("rad")));
  CHECK(only("degrees").dimension == only("rad").dimension);
  CHECK_FALSE(converts(only("degC"), only("degF")));
  CHECK_FALSE(converts(only("years"), only("s")));
  CHECK(only("years").dimension == only("s").dimension);
  CHECK_FALSE(converts(only("USD"), only("EUR")));
}

TEST_CASE("A cent is one of a dollar or of a euro") {
  const std::vector<Unit> cents = units_of("cents", 1000);
  REQUIRE(cents.size() == 2);
  CHECK(converts(cents[0], only("dollars")));
  CHECK(converts(cents[1], only("euros")));
}

TEST_CASE("A unit of computing stays what it is, and others are none there") {
  CHECK(only("MB").dimension == Dimension::data);
  CHECK(only("GB/s").dimension == Dimension::rate);
  CHECK(only("$").made_of == "USD");
  CHECK(only("\u00B0").made_of == "degree");
  CHECK(only("MAC/s").made_of == "MAC s^-1");
  CHECK(computing_units_of("cm", 1000).empty());
  CHECK(computing_units_of("kg", 1000).empty());
  CHECK(computing_units_of("s/GB", 1000).empty());
  CHECK(computing_units_of("m/s", 1000).empty());
  CHECK(computing_units_of("FLOP/B", 1000).empty());
}

TEST_CASE("What is no unit in one of its parts is none") {
  for (const std::string_view text : {"", "/", "/s", "m/", "m^", "m^0", "m^9", "m^2x", "m//s", "m^1.5", "xyz",
                                      "m/xyz", "m/m", "B^4/KB^4"}) {
    INFO(text);
    CHECK(composed_units_of(text, 1000).empty());
  }
}

}  // namespace
}  // namespace gradewright::reading
