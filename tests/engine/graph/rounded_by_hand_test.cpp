#include "engine/graph/rounded_by_hand.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace gradewright::engine;

namespace {

constexpr HandRounding decimals(int count) {
  return {.decimals = count, .significant = {}};
}
constexpr HandRounding figures(int count) {
  return {.decimals = {}, .significant = count};
}

bool is_left(const std::string& number, const HandRounding& rounding) {
  return is_left_by(rounding, Rational(*Decimal::parse(number)));
}

}  // namespace

TEST_CASE("a number that has few enough digits is left as it is", "[rounded_by_hand]") {
  CHECK(is_left("0", decimals(2)));
  CHECK(is_left("-3", decimals(0)));
  CHECK(is_left("0.25", decimals(2)));
  CHECK_FALSE(is_left("0.25", decimals(1)));
  CHECK_FALSE(is_left("123", decimals(-1)));
  CHECK(is_left("120", decimals(-1)));
  CHECK(is_left("0", figures(1)));
  CHECK(is_left("1230", figures(3)));
  CHECK_FALSE(is_left("1234", figures(3)));
  CHECK(is_left("-0.00123", figures(3)));
  CHECK_FALSE(is_left_by(decimals(3), Rational(1) / Rational(3)));
  CHECK_FALSE(is_left_by(decimals(3), Rational::open()));
  CHECK(is_left_by(decimals(3), Rational(1) / Rational(0)));
}

TEST_CASE("doubles that are rounded already stay points", "[rounded_by_hand]") {
  CHECK(rounded_by_hand(2, decimals(3)) == Interval(2));
  CHECK(rounded_by_hand({0, 1}, decimals(2)) == Interval(0, 1));
  CHECK(rounded_by_hand(-0.25, decimals(2)) == Interval(-0.25));
  CHECK(rounded_by_hand(1230, figures(3)) == Interval(1230));
  CHECK(rounded_by_hand({1230, 1234}, figures(3)) == Interval(1230, 1234));
  // No double is 0.13, and the nearest is above it.
  CHECK(rounded_by_hand(0.128, decimals(2)) == Interval(0.128, 0.13));
}
