#include "answers/reading/values/exact.hpp"

#include <cstdlib>

#include "engine/numbers/rational.hpp"

namespace gradewright::reading {
namespace {

bool within_limits(Int128 coefficient, int exponent) {
  static const Int128 limit = [] {
    Int128 power = 1;
    for (int i = 0; i < Decimal::max_digits; ++i) {
      power *= 10;
    }
    return power;
  }();
  return coefficient < limit && coefficient > -limit && std::abs(exponent) <= Decimal::max_exponent;
}

std::optional<Decimal> product(const Decimal& a, const Decimal& b) {
  Int128 coefficient = 0;
  if (__builtin_mul_overflow(a.coefficient(), b.coefficient(), &coefficient)) {
    return std::nullopt;
  }
  const int exponent = a.exponent() + b.exponent();
  if (!within_limits(coefficient, exponent)) {
    return std::nullopt;
  }
  return Decimal(coefficient, exponent);
}

std::optional<Decimal> sum(Decimal a, Decimal b) {
  if (a.exponent() < b.exponent()) {
    std::swap(a, b);
  }
  Int128 scaled = a.coefficient();
  for (int e = a.exponent(); e > b.exponent() && scaled != 0; --e) {
    if (__builtin_mul_overflow(scaled, Int128{10}, &scaled)) {
      return std::nullopt;
    }
  }
  Int128 total = 0;
  if (__builtin_add_overflow(scaled, b.coefficient(), &total) || !within_limits(total, b.exponent())) {
    return std::nullopt;
  }
  return Decimal(total, b.exponent());
}

bool finite(const WrittenNumber& a, const WrittenNumber& b) {
  return a.is_finite() && b.is_finite();
}

/// A fraction with its sign on top; a denominator that is a power of ten goes into the numerator.
std::optional<WrittenNumber> fraction(const std::optional<Decimal>& top,
                                      const std::optional<Decimal>& bottom) {
  if (!top || !bottom || bottom->is_zero()) {
    return std::nullopt;
  }
  const Decimal numerator = bottom->is_negative() ? -*top : *top;
  const Decimal denominator = bottom->abs();
  if (denominator.coefficient() != 1) {
    return WrittenNumber(numerator, denominator);
  }
  const int exponent = numerator.exponent() - denominator.exponent();
  if (!within_limits(numerator.coefficient(), exponent)) {
    return std::nullopt;
  }
  return Decimal(numerator.coefficient(), exponent);
}

}  // namespace

std::optional<WrittenNumber> add(const WrittenNumber& a, const WrittenNumber& b) {
  if (!finite(a, b)) {
    return std::nullopt;
  }
  if (!a.is_fraction() && !b.is_fraction()) {
    return fraction(sum(a.numerator(), b.numerator()), Decimal(1));
  }
  const auto left = product(a.numerator(), b.denominator());
  const auto right = product(b.numerator(), a.denominator());
  if (!left || !right) {
    return std::nullopt;
  }
  return fraction(sum(*left, *right), product(a.denominator(), b.denominator()));
}

std::optional<WrittenNumber> multiply(const WrittenNumber& a, const WrittenNumber& b) {
  if (!finite(a, b)) {
    return std::nullopt;
  }
  return fraction(product(a.numerator(), b.numerator()), product(a.denominator(), b.denominator()));
}

std::optional<WrittenNumber> divide(const WrittenNumber& a, const WrittenNumber& b) {
  if (!finite(a, b)) {
    return std::nullopt;
  }
  return fraction(product(a.numerator(), b.denominator()), product(a.denominator(), b.numerator()));
}

WrittenNumber negate(const WrittenNumber& a) {
  return a.is_fraction() ? WrittenNumber(-a.numerator(), a.denominator()) : WrittenNumber(-a.as_number());
}

std::optional<WrittenNumber> power(const WrittenNumber& base, int exponent) {
  if (!base.is_finite() || std::abs(exponent) > Decimal::max_exponent) {
    return std::nullopt;
  }
  if (!base.is_fraction() && base.numerator().coefficient() == 10 && base.numerator().exponent() == 0) {
    return WrittenNumber(Decimal(1, exponent));
  }
  WrittenNumber result(Decimal(1));
  for (int i = 0; i < std::abs(exponent); ++i) {
    const auto next = multiply(result, base);
    if (!next) {
      return std::nullopt;
    }
    result = *next;
  }
  if (exponent >= 0) {
    return result;
  }
  return divide(Decimal(1), result);
}

bool same_value(const WrittenNumber& a, const WrittenNumber& b) {
  if (!a.is_finite() || !b.is_finite()) {
    return a.is_finite() == b.is_finite() && a.as_number() == b.as_number() && !a.as_number().is_nan();
  }
  const auto left = product(a.numerator(), b.denominator());
  const auto right = product(b.numerator(), a.denominator());
  if (left && right) {
    return *left == *right;
  }
  return a.numerator() == b.numerator() && a.denominator() == b.denominator();
}

bool rounds_to(const WrittenNumber& number, const WrittenNumber& rounded) {
  if (!number.is_finite() || !rounded.is_finite() || rounded.is_fraction()) {
    return false;
  }
  const Rational half_unit = Rational(Decimal::power_of_ten(-rounded.numerator().decimals())) / Rational(2);
  const Rational exactly = Rational(number.numerator()) / Rational(number.denominator());
  return abs(exactly - Rational(rounded.numerator())) <= half_unit;
}

bool rounds_to_digits(const WrittenNumber& number, const WrittenNumber& rounded) {
  const int exponent = rounded.numerator().exponent();
  if (exponent <= 0 || rounded.is_fraction() || number.is_fraction() || !number.is_finite()) {
    return rounds_to(number, rounded);
  }
  const Rational half_unit = Rational(Decimal::power_of_ten(exponent)) / Rational(2);
  return abs(Rational(number.numerator()) - Rational(rounded.numerator())) <= half_unit;
}

}  // namespace gradewright::reading
