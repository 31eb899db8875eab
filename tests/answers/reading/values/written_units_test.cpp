#include "answers/reading/values/written_units.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

std::string units_in(std::string_view text) {
  std::string units;
  for (const TextOfUnits::Place& place : with_units_found(text).places) {
    units += place.unit + ";";
  }
  return units;
}

TEST_CASE("units directly after numbers are found") {
  CHECK(units_in("5 MB") == "MB;");
  CHECK(units_in("5 [MB]") == "MB;");
  CHECK(units_in("900 GB per second") == "GB/second;");
  CHECK(units_in("32-bit") == "bit;");
  CHECK(units_in("2 MB + 3 KB") == "MB;KB;");
  for (const std::string_view text : {"", "5", "MB", "x MB", "5 apples", "5 + MB"}) {
    CAPTURE(text);
    CHECK(units_in(text).empty());
  }
}

TEST_CASE("a brace that does not close ends no unit") {
  CHECK(units_in("5 \\mu{s") == "");
  CHECK(units_in("5 GB s^{-1") == "GB;");
  CHECK(units_in("5 \\text{GB") == "");
}

TEST_CASE("a unit is known by the place of its word") {
  const TextOfUnits found = with_units_found("5 MB");
  REQUIRE(found.places.size() == 1);
  CHECK(found.text.substr(found.places[0].offset, unit_word.size()) == unit_word);
  const std::string* const unit = found.unit_in({found.places[0].offset, unit_word.size()});
  REQUIRE(unit != nullptr);
  CHECK(*unit == "MB");
  CHECK(found.unit_in({0, 1}) == nullptr);
}

}  // namespace
}  // namespace gradewright::reading
