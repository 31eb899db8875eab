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

/// An exact rational number, an infinity, not a number, or `open`: a value that is not known exactly, because
/// an operation on the way is not rational or needs more than `max_bits`. What is computed from an open value
/// is open. Infinities and NaN come of dividing by 0 and go by the rules of doubles; 0 has no sign.
///
/// Boost.Multiprecision's cpp_rational, held behind a pointer so that its headers stay in rational.cpp.
class Rational {
 private:
  enum class State : unsigned char { finite, plus_infinity, minus_infinity, nan, open };

 public:
  /// Bits of a numerator or denominator; more is open.
  static constexpr unsigned max_bits = 4096;

  Rational() : Rational(std::int64_t{0}) {}
  Rational(std::int64_t value);              // NOLINT(google-explicit-constructor)
  Rational(std::signed_integral auto value)  // NOLINT(google-explicit-constructor)
      : Rational(static_cast<std::int64_t>(value)) {}
  /// Exactly the double.
  explicit Rational(double value);
  explicit Rational(const Decimal& value);
  static Rational open() { return Rational(State::open); }

  bool is_open() const { return state_ == State::open; }
  /// Neither open, nor infinite, nor NaN.
  bool is_finite() const { return state_ == State::finite; }
  bool is_nan() const { return state_ == State::nan; }
  /// False when it is not finite.
  bool is_integer() const;
  /// -1, 0 or 1; the number must be finite or infinite.
  int sign() const;
  /// Of the numerator or the denominator, whichever has more; the number must be finite.
  std::size_t digits() const;

  /// "5/8", "744000743208005166"; "inf", "-inf", "nan", "open".
  std::string to_string() const;
  /// The number as a decimal, when it has one of at most Decimal::max_digits digits that is not rounded.
  std::optional<Decimal> exact_decimal() const;
  /// Rounded to `digits` significant digits, halves away from zero. The number must be finite.
  Decimal rounded(int digits) const;
  /// The nearest double; the number must be finite.
  double to_double() const;

  Rational operator-() const;
  friend Rational operator+(const Rational& a, const Rational& b);
  friend Rational operator-(const Rational& a, const Rational& b);
  friend Rational operator*(const Rational& a, const Rational& b);
  /// Infinite or NaN when b is 0.
  friend Rational operator/(const Rational& a, const Rational& b);
  Rational& operator+=(const Rational& other) { return *this = *this + other; }
  Rational& operator-=(const Rational& other) { return *this = *this - other; }
  Rational& operator*=(const Rational& other) { return *this = *this * other; }
  Rational& operator/=(const Rational& other) { return *this = *this / other; }
  /// Unordered when one of them is open or NaN.
  friend std::partial_ordering operator<=>(const Rational& a, const Rational& b);
  friend bool operator==(const Rational& a, const Rational& b) { return (a <=> b) == 0; }

  friend Rational abs(const Rational& x);
  friend Rational floor(const Rational& x);
  /// The root of a square; open for every other finite number.
  friend Rational sqrt(const Rational& x);
  /// x to a whole power; open for every other exponent.
  friend Rational pow(const Rational& x, const Rational& y);

  /// What sees the Boost number behind the pointer (engine/numbers/rational_number.hpp).
  struct Access;

 private:
  struct Value;
  explicit Rational(std::shared_ptr<const Value> value) : value_(std::move(value)) {}
  explicit Rational(State state) : state_(state) {}
  static Rational within_limit(Value value);
  /// A double with the sign of the number, which is infinite or NaN where the number is; NaN when open.
  double like_a_double() const;
  template <class OfFractions, class OfDoubles>
  static Rational combined(const Rational& a, const Rational& b, OfFractions of_fractions,
                           OfDoubles of_doubles);

  std::shared_ptr<const Value> value_;  // null unless finite
  State state_ = State::finite;
};

Rational abs(const Rational& x);
Rational floor(const Rational& x);
Rational sqrt(const Rational& x);
Rational pow(const Rational& x, const Rational& y);

}  // namespace gradewright::engine
