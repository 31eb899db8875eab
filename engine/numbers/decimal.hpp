#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gradewright::engine {

/// ISO C++ has no 128-bit integer; GCC and Clang do on every machine that Debian builds for.
__extension__ using Int128 = __int128;

/// The significant digits to which computed values are kept and shown, the same on every machine.
inline constexpr int settled_digits = 12;

/// An exact decimal number: coefficient * 10^exponent, as somebody typed it or as the engine shows it.
///
/// At most 36 significant digits and |exponent| <= 400; what is longer is refused by `parse`, never rounded.
/// Trailing zeros are kept (0.50 has two decimals, 0.5 one), but compare equal.
class Decimal {
 public:
  static constexpr int max_digits = 36;
  static constexpr int max_exponent = 400;

  constexpr Decimal() = default;
  constexpr Decimal(std::int64_t integer) : coefficient_(integer) {}  // NOLINT(google-explicit-constructor)
  constexpr Decimal(Int128 coefficient, int exponent) : coefficient_(coefficient), exponent_(exponent) {}

  /// Reads [+-]digits[.digits][(e|E)[+-]digits], also ".5" and "0."; nothing else around it.
  /// Empty when the text is anything else or goes past the limits; `most_exponent` is that of the exponent,
  /// at most 9000.
  static std::optional<Decimal> parse(std::string_view text, int most_exponent = max_exponent);

  /// The decimal with `significant` digits that is nearest to `value` (ties to even digit), trailing zeros
  /// after the point dropped. `value` must be finite.
  static Decimal from_double(double value, int significant = settled_digits);

  constexpr Int128 coefficient() const { return coefficient_; }
  constexpr int exponent() const { return exponent_; }
  bool is_negative() const { return coefficient_ < 0; }
  bool is_zero() const { return coefficient_ == 0; }
  bool is_integer() const;
  /// Significant digits of the coefficient; 1 for zero.
  int digits() const;
  /// Digits written after the decimal point: 2 for 0.50, 0 for 7 and for 1e3.
  int decimals() const { return exponent_ < 0 ? -exponent_ : 0; }
  /// The power of ten of the leading digit: 2 for 314, -1 for 0.27; 0 for zero.
  int magnitude() const;

  /// The double nearest to the number.
  double to_double() const;
  /// Positional ("-0.0312", "16941456") when that takes at most 21 characters, else scientific ("6.02e+23");
  /// but a whole number that takes more than 21 either way is positional up to 48 digits.
  std::string to_string() const;

  /// Without trailing zeros after the point (0.50 becomes 0.5; 100 stays 100).
  Decimal normalised() const;
  /// Rounded to `places` after the point (may be negative), halves away from zero, zeros filled in as far as
  /// they fit.
  Decimal rounded_to_decimals(int places) const;
  /// Rounded to `count` significant digits, halves away from zero.
  Decimal rounded_to_significant(int count) const;
  /// 10^power.
  static Decimal power_of_ten(int power);

  Decimal operator-() const { return Decimal(-coefficient_, exponent_); }
  Decimal abs() const { return is_negative() ? -*this : *this; }

  /// Exact sums of what somebody typed, where 128 bits are enough for them; empty where they are not.
  static std::optional<Decimal> sum(const Decimal& a, const Decimal& b);

  /// Exact arithmetic; the result must fit the limits (asserted): for points and limits, not for responses.
  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a, const Decimal& b);
  friend Decimal operator*(const Decimal& a, const Decimal& b);

  /// Compares values exactly: 0.50 == 0.5, however far apart the exponents are.
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) {
    return a.exponent_ == b.exponent_ ? a.coefficient_ == b.coefficient_ : (a <=> b) == 0;
  }

 private:
  Int128 coefficient_ = 0;
  int exponent_ = 0;
};

}  // namespace gradewright::engine
