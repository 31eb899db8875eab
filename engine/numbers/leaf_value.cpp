#include "engine/numbers/leaf_value.hpp"

#include <cmath>
#include <limits>

#include "engine/numbers/interval.hpp"
#include "engine/numbers/precise_functions.hpp"
#include "engine/numbers/rational.hpp"

namespace gradewright::engine {

namespace {

constexpr int largest_power = 22;  // 10^22 is the largest power of ten that is a double

}  // namespace

bool is_exactly(double value, const Decimal& decimal) {
  constexpr double largest_integer = 9007199254740992.0;  // 2^53: every integer up to it is a double
  const Decimal plain = decimal.normalised();
  const auto coefficient = static_cast<double>(plain.coefficient());
  if (std::abs(coefficient) > largest_integer || std::abs(plain.exponent()) > largest_power) {
    return false;
  }
  const double scale = std::pow(10.0, std::abs(plain.exponent()));
  // fma rounds once, so it is 0 only when the product is exactly the other side.
  return plain.exponent() < 0 ? std::fma(value, scale, -coefficient) == 0
                              : std::fma(coefficient, scale, -value) == 0;
}

namespace {

/// Of a number that is not finite.
double special_value(const Number& number) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  return number.is_nan()        ? std::numeric_limits<double>::quiet_NaN()
         : number.is_negative() ? -infinity
                                : infinity;
}

/// Whether a decimal is the beginning of a number with more digits: it has all the digits that a decimal
/// holds, as pi has.
bool is_cut(const Decimal& decimal) {
  return decimal.exponent() < 0 && decimal.digits() == Decimal::max_digits;
}

}  // namespace

template <>
double leaf_value<double>(const Number& number) {
  return number.is_finite() ? number.decimal().to_double() : special_value(number);
}

template <>
Interval leaf_value<Interval>(const Number& number) {
  if (!number.is_finite()) {
    return special_value(number);
  }
  const Decimal& decimal = number.decimal();
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const double nearest = decimal.to_double();
  if (is_exactly(nearest, decimal)) {
    return nearest;
  }
  return {std::nextafter(nearest, -infinity), std::nextafter(nearest, infinity)};
}

template <>
Precise leaf_value<Precise>(const Number& number) {
  if (!number.is_finite()) {
    return special_value(number);
  }
  const Decimal& decimal = number.decimal();
  constexpr Int128 half = Int128{1} << 60;
  const Int128 coefficient = decimal.coefficient();
  const Precise digits = Precise(static_cast<long long>(coefficient / half)) * static_cast<long long>(half) +
                         static_cast<long long>(coefficient % half);
  const int power = std::abs(decimal.exponent());
  const Precise scale = power <= largest_power ? Precise(std::pow(10.0, power)) : pow(Precise(10), power);
  const Precise value = decimal.exponent() < 0 ? Precise(digits / scale) : Precise(digits * scale);
  return is_cut(decimal) ? value.with_error(1e-35) : value;
}

template <>
Rational leaf_value<Rational>(const Number& number) {
  if (!number.is_finite()) {
    return Rational(special_value(number));
  }
  return is_cut(number.decimal()) ? Rational::open() : Rational(number.decimal());
}

}  // namespace gradewright::engine
