#include "answers/judging/compare/rounded_intermediates.hpp"

#include <catch2/catch.hpp>
#include <limits>

#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

WrittenNumber typed(std::string_view text) {
  return dec(text);
}

const SettledCell key_1_47{dec("1.47"), false};

/// What becomes of a number that is wrong by a rule of this limit.
Comparison allowed(const WrittenNumber& student, const Interval& reachable,
                   std::string_view limit = "0.005") {
  Comparison comparison{Comparison::Result::wrong, dec("0.07"), dec(limit)};
  allow_reachable(comparison, student, key_1_47, reachable);
  return comparison;
}

constexpr auto right = Comparison::Result::right;
constexpr auto wrong = Comparison::Result::wrong;

}  // namespace

// By hand: a number of two decimals reaches 0.005 to either side, a number of three 0.0005.

TEST_CASE("what rounding by hand can give is right, with the reach as its limit", "[rounded_intermediates]") {
  const Comparison comparison = allowed(typed("1.40"), {1.40, 1.44});
  CHECK(comparison.result == right);
  CHECK(comparison.error == dec("0.07"));
  CHECK(comparison.limit == dec("0.075"));  // from 1.47 down to 1.40 - 0.005
  CHECK(allowed(typed("1.48"), {1.40, 1.474}).result == wrong);
  CHECK(allowed(typed("1.475"), {1.40, 1.474}).result == wrong);
  CHECK(allowed(typed("1.474"), {1.40, 1.474}).result == right);
  CHECK(allowed(typed("1.474"), {1.40, 1.474}).limit == dec("0.0705"));
}

TEST_CASE("an own last digit widens by no more than the rule's limit", "[rounded_intermediates]") {
  CHECK(allowed(typed("1.4"), {1.407, 1.5}, "0.005").result == wrong);
  CHECK(allowed(typed("1.4"), {1.407, 1.5}, "0.01").result == right);
  const WrittenNumber fraction(dec("7"), 5);
  CHECK(allowed(fraction, {1.3999, 1.4001}).result == right);
  CHECK(allowed(fraction, {1.4001, 1.5}).result == wrong);
}

TEST_CASE("what is right already, or no number, or unbounded, stays as it is", "[rounded_intermediates]") {
  Comparison comparison{Comparison::Result::too_few_digits, {}, dec("0.005")};
  allow_reachable(comparison, typed("1.4"), key_1_47, {1.3, 1.5});
  CHECK(comparison.result == Comparison::Result::too_few_digits);
  CHECK(allowed(Number::nan(), {-1, 1}).result == wrong);
  constexpr double infinity = std::numeric_limits<double>::infinity();
  CHECK(allowed(typed("1.40"), {-infinity, infinity}).result == wrong);
  CHECK(allowed(typed("1.40"), {1.3, infinity}).result == wrong);
}
