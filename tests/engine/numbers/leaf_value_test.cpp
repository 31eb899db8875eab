#include "engine/numbers/leaf_value.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>

#include "engine/numbers/interval.hpp"
#include "engine/numbers/precise.hpp"

using namespace gradewright::engine;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Decimal decimal(std::string_view text) {
  return *Decimal::parse(text);
}

}  // namespace

TEST_CASE("a decimal is a double exactly when its fraction is a power of two", "[leaf_value]") {
  for (const char* text :
       {"0", "1", "-0.5", "0.375", "1e22", "9007199254740992", "-3.0", "0.0009765625", "2.50"}) {
    CAPTURE(text);
    CHECK(is_exactly(decimal(text).to_double(), decimal(text)));
  }
  for (const char* text : {"0.1", "-0.3", "9007199254740995", "1e23", "0.1e-22", "3.14"}) {
    CAPTURE(text);
    CHECK_FALSE(is_exactly(decimal(text).to_double(), decimal(text)));
  }
  CHECK_FALSE(is_exactly(0.25, decimal("0.5")));
  CHECK_FALSE(is_exactly(std::nextafter(0.5, 1), decimal("0.5")));
  CHECK_FALSE(is_exactly(2, decimal("3")));
}

TEST_CASE("a double leaf is the nearest double", "[leaf_value]") {
  CHECK(leaf_value<double>(decimal("0.1")) == 0.1);
  CHECK(leaf_value<double>(decimal("-12.50")) == -12.5);
}

TEST_CASE("an interval leaf is a point where the decimal is a double, else its two neighbours",
          "[leaf_value]") {
  CHECK(leaf_value<Interval>(decimal("0.375")) == Interval(0.375));
  CHECK(leaf_value<Interval>(decimal("0.1")) == Interval(std::nextafter(0.1, 0.0), std::nextafter(0.1, 1.0)));
  CHECK(leaf_value<Interval>(decimal("-0.1")) ==
        Interval(std::nextafter(-0.1, -1.0), std::nextafter(-0.1, 0.0)));
}

TEST_CASE("a precise leaf has the decimal's digits, up to 36 of them", "[leaf_value]") {
  struct Row {
    const char* text;
    const char* digits;  // with 40 after the point
  };
  const Row rows[] = {
      {"0", "0.0000000000000000000000000000000000000000e+00"},
      {"0.1", "1.0000000000000000000000000000000000000000e-01"},
      {"-123456789012345678901234567890123456", "-1.2345678901234567890123456789012345600000e+35"},
      {"0.999999999999999999999999999999999999", "9.9999999999999999999999999999999999900000e-01"},
      {"1e-20", "1.0000000000000000000000000000000000000000e-20"},
      {"1e20", "1.0000000000000000000000000000000000000000e+20"},
      {"9223372036854775808", "9.2233720368547758080000000000000000000000e+18"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(leaf_value<Precise>(decimal(row.text)).to_scientific(40) == row.digits);
  }
}

TEST_CASE("an infinite leaf in every scalar", "[leaf_value]") {
  for (const auto& [number, expected] :
       {std::pair(Number::plus_infinity(), infinity), std::pair(Number::minus_infinity(), -infinity)}) {
    CHECK(leaf_value<double>(number) == expected);
    CHECK(leaf_value<Interval>(number) == Interval(expected));
    CHECK(leaf_value<Precise>(number) == Precise(expected));
    CHECK(leaf_value<Precise>(number).to_double() == expected);
  }
}

TEST_CASE("a leaf that is not a number in every scalar", "[leaf_value]") {
  CHECK(std::isnan(leaf_value<double>(Number::nan())));
  CHECK(std::isnan(leaf_value<Interval>(Number::nan()).lo));
  CHECK(std::isnan(leaf_value<Interval>(Number::nan()).hi));
  CHECK(isnan(leaf_value<Precise>(Number::nan())));
}
