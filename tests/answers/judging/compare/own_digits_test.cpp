#include "answers/judging/compare/own_digits.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

bool has_digits(const char* number, const Rule& rule) {
  return has_digits_asked(dec(number), rule);
}

bool leaves_open(const char* number, const Rule& rule, const char* half_unit) {
  return left_open_by_rounding(dec(number), rule) == Rational(dec(half_unit));
}

}  // namespace

TEST_CASE("numbers are exact, and half a unit of their last digit is", "[own_digits]") {
  CHECK(exactly({Decimal(3), Decimal(8)}) == Rational(dec("0.375")));
  CHECK(half_unit_of(dec("0.50")) == Rational(dec("0.005")));
  CHECK(half_unit_of(dec("7")) == Rational(dec("0.5")));
  CHECK(half_unit_of(dec("1e3")) == Rational(dec("0.5")));
  CHECK(half_unit_of({Decimal(3), Decimal(8)}) == Rational(0));
}

TEST_CASE("a rule asks for decimals or significant digits", "[own_digits]") {
  CHECK(has_digits("0.12", DecimalsRule{2}));
  CHECK_FALSE(has_digits("0.1", DecimalsRule{2}));
  CHECK(has_digits("0.12", DisplayedRule{2}));
  CHECK_FALSE(has_digits("0.1", DisplayedRule{2}));
  CHECK(has_digits("0.00123", SignificantRule{3}));
  CHECK_FALSE(has_digits("0.0012", SignificantRule{3}));
  CHECK(has_digits("5", DecimalsRule{2}));
  CHECK(has_digits("0.1", ExactRule{}));
  CHECK(has_digits("0.1", ToleranceRule{dec("0.001"), 0}));
}

TEST_CASE("rounding leaves half a unit open, where the rule does", "[own_digits]") {
  CHECK(leaves_open("5.12", DecimalsRule{2}, "0.005"));
  CHECK(leaves_open("5.123", DecimalsRule{2}, "0.0005"));
  CHECK(leaves_open("5.1", DecimalsRule{2}, "0.005"));
  CHECK(leaves_open("5", DecimalsRule{2}, "0.005"));
  CHECK(leaves_open("5.12", DisplayedRule{2}, "0.005"));
  CHECK(leaves_open("5.1", DisplayedRule{2}, "0.005"));
  CHECK(leaves_open("0.00512", SignificantRule{3}, "0.000005"));
  CHECK(leaves_open("0.0051", SignificantRule{3}, "0.000005"));
  CHECK(leaves_open("5.12", ToleranceRule{dec("0.01"), 0}, "0.005"));
  CHECK(leaves_open("5.1", ToleranceRule{dec("0.01"), 0}, "0.01"));
  CHECK(leaves_open("5.1", ToleranceRule{0, dec("0.01")}, "0.05"));
  CHECK(leaves_open("5", ExactRule{}, "0"));
  CHECK(leaves_open("5.12", ExactRule{}, "0"));
}
