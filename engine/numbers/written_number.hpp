#pragma once

#include <cassert>
#include <string>

#include "engine/numbers/number.hpp"

namespace gradewright::engine {

/// A number that somebody wrote, kept exactly: numerator / denominator as typed, an infinity, or NaN.
class WrittenNumber {
 public:
  WrittenNumber() = default;
  /// `denominator` is 1 unless a fraction or ratio was written; never 0. What is not finite is no fraction.
  WrittenNumber(const Number& numerator,
                const Decimal& denominator = 1)  // NOLINT(google-explicit-constructor)
      : numerator_(numerator), denominator_(denominator) {
    assert(!denominator.is_zero() && (numerator.is_finite() || !is_fraction()));
  }
  WrittenNumber(const Decimal& numerator,
                const Decimal& denominator = 1)  // NOLINT(google-explicit-constructor)
      : WrittenNumber(Number(numerator), denominator) {}

  bool is_finite() const { return numerator_.is_finite(); }
  bool is_fraction() const { return denominator_ != Decimal(1); }
  /// What is no fraction, as a number.
  const Number& as_number() const {
    assert(!is_fraction());
    return numerator_;
  }
  /// Of a finite number.
  const Decimal& numerator() const { return numerator_.decimal(); }
  const Decimal& denominator() const { return denominator_; }

 private:
  Number numerator_;
  Decimal denominator_ = 1;
};

/// "0.50", "3/8", "nan", "-inf".
inline std::string to_string(const WrittenNumber& number) {
  return number.is_fraction() ? number.numerator().to_string() + "/" + number.denominator().to_string()
                              : number.as_number().to_string();
}

}  // namespace gradewright::engine
