#pragma once

#include <cassert>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "engine/numbers/decimal.hpp"

namespace gradewright::engine {

/// A number that is finite (an exact decimal), infinite, or not a number. Cells of givens and literals, of
/// keys and of responses are made of it.
class Number {
 public:
  constexpr Number() = default;
  constexpr Number(std::int64_t integer) : decimal_(integer) {}   // NOLINT(google-explicit-constructor)
  constexpr Number(const Decimal& decimal) : decimal_(decimal) {  // NOLINT(google-explicit-constructor)
    assert(is_finite());
  }
  static constexpr Number nan() { return Number(0, without_value); }
  static constexpr Number plus_infinity() { return Number(1, without_value); }
  static constexpr Number minus_infinity() { return Number(-1, without_value); }

  /// Reads what Decimal::parse reads, and with or without a sign the spellings of C, Python and JSON: nan,
  /// NaN, NAN, inf, Inf, infinity, Infinity. Empty for anything else.
  static std::optional<Number> parse(std::string_view text);

  constexpr bool is_finite() const { return decimal_.exponent() != without_value; }
  constexpr bool is_nan() const { return !is_finite() && decimal_.coefficient() == 0; }
  constexpr bool is_infinite() const { return !is_finite() && decimal_.coefficient() != 0; }
  /// False for NaN.
  constexpr bool is_negative() const { return decimal_.coefficient() < 0; }
  /// The value of a finite number.
  constexpr const Decimal& decimal() const {
    assert(is_finite());
    return decimal_;
  }
  /// "0.50", "nan", "inf", "-inf".
  std::string to_string() const;

  constexpr Number operator-() const { return Number(-decimal_.coefficient(), decimal_.exponent()); }
  /// The same number, as data: 0.50 is 0.5 and nan is nan. (In a comparison of answers nan equals nothing.)
  friend bool operator==(const Number& a, const Number& b) {
    return a.is_finite() == b.is_finite() && a.decimal_ == b.decimal_;
  }

 private:
  /// No Decimal has this exponent: the coefficient is then the sign of an infinity, or 0 for NaN.
  static constexpr int without_value = std::numeric_limits<int>::max();

  constexpr Number(Int128 coefficient, int exponent) : decimal_(coefficient, exponent) {}

  Decimal decimal_;
};

}  // namespace gradewright::engine
