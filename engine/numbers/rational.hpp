#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "engine/numbers/decimal.hpp"

namespace gradewright::engine {

/// An exact rational number, or `open`: a value that is not known exactly, because an operation on the way is
/// not rational, divides by zero, or needs more than `max_bits`. What is computed from an open value is open.
///
/// Boost.Multiprecision's cpp_rational, held behind a pointer so that its headers stay in rational.cpp.
class Rational {
 public:
  /// Bits of a numerator or denominator; more is open.
  static constexpr unsigned max_bits = 4096;

  Rational() : Rational(std::int64_t{0}) {}
  Rational(std::int64_t value);              // NOLINT(google-explicit-constructor)
  Rational(std::signed_integral auto value)  // NOLINT(google-explicit-constructor)
      : Rational(static_cast<std::int64_t>(value)) {}
  /// Exactly the double; open when it is not finite.
  explicit Rational(double value);
  explicit Rational(const Decimal& value);
  static Rational open();

  bool is_open() const { return value_ == nullptr; }
  /// False when open.
  bool is_integer() const;
  /// -1, 0 or 1; the number must not be open.
  int sign() const;

  /// "5/8", "744000743208005166"; "open".
  std::string to_string() const;
  /// The number as a decimal, when it has one of at most Decimal::max_digits digits that is not rounded.
  std::optional<Decimal> exact_decimal() const;
  /// Rounded to `digits` significant digits, halves away from zero. The number must not be open.
  Decimal rounded(int digits) const;
  /// The nearest double; the number must not be open.
  double to_double() const;

  Rational operator-() const;
  friend Rational operator+(const Rational& a, const Rational& b);
  friend Rational operator-(const Rational& a, const Rational& b);
  friend Rational operator*(const Rational& a, const Rational& b);
  /// Open when b is zero.
  friend Rational operator/(const Rational& a, const Rational& b);
  Rational& operator+=(const Rational& other) { return *this = *this + other; }
  Rational& operator-=(const Rational& other) { return *this = *this - other; }
  Rational& operator*=(const Rational& other) { return *this = *this * other; }
  Rational& operator/=(const Rational& other) { return *this = *this / other; }
  /// Unordered when one of them is open.
  friend std::partial_ordering operator<=>(const Rational& a, const Rational& b);
  friend bool operator==(const Rational& a, const Rational& b) { return (a <=> b) == 0; }

  friend Rational abs(const Rational& x);
  friend Rational floor(const Rational& x);
  /// The root of a square; open for every other number.
  friend Rational sqrt(const Rational& x);
  /// x to a whole power; open for every other exponent, and for 0 to a negative one.
  friend Rational pow(const Rational& x, const Rational& y);

 private:
  struct Value;
  explicit Rational(std::shared_ptr<const Value> value) : value_(std::move(value)) {}
  static Rational within_limit(Value value);

  std::shared_ptr<const Value> value_;  // null: open
};

Rational abs(const Rational& x);
Rational floor(const Rational& x);
Rational sqrt(const Rational& x);
Rational pow(const Rational& x, const Rational& y);

}  // namespace gradewright::engine
