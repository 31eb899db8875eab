#pragma once

#include <array>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gradewright::engine {

/// A binary floating-point number of 50 significant decimal digits, to settle what a double's error bound
/// leaves open. Slow; for few cells. Compares and propagates NaN and infinities as a double does.
///
/// It carries a bound of its own error (Higham: Accuracy and Stability of Numerical Algorithms, 2002,
/// ch. 3.3, running error analysis), so that what cancelled is told from what is 0. A comparison that the
/// error leaves open is decided by the value.
///
/// Boost.Multiprecision's cpp_bin_float_50, held as bytes so that its headers stay in precise.cpp and
/// precise_functions.cpp: every operation is instantiated for this type, and they would take most of the time
/// that the engine takes to compile.
class Precise {
 public:
  Precise() : Precise(std::int64_t{0}) {}
  Precise(double value);                    // NOLINT(google-explicit-constructor)
  Precise(std::int64_t value);              // NOLINT(google-explicit-constructor)
  Precise(std::signed_integral auto value)  // NOLINT(google-explicit-constructor)
      : Precise(static_cast<std::int64_t>(value)) {}
  /// Decimal digits as in "1.5e-20"; std::runtime_error when they are not.
  explicit Precise(std::string_view digits);
  Precise(const Precise& other);
  Precise& operator=(const Precise& other);
  ~Precise() = default;

  /// "1.2345e-02", with `digits` after the point.
  std::string to_scientific(int digits) const;
  /// The nearest double.
  double to_double() const;

  /// A bound of |value - exact| / |value|; of |value - exact| where the value is 0. Infinite where nothing is
  /// known.
  long double error() const { return error_; }
  /// The same number with another bound of its error.
  Precise with_error(long double error) const;

  Precise operator-() const;
  friend Precise operator+(const Precise& a, const Precise& b);
  friend Precise operator-(const Precise& a, const Precise& b);
  friend Precise operator*(const Precise& a, const Precise& b);
  friend Precise operator/(const Precise& a, const Precise& b);
  Precise& operator+=(const Precise& other) { return *this = *this + other; }
  Precise& operator-=(const Precise& other) { return *this = *this - other; }
  Precise& operator*=(const Precise& other) { return *this = *this * other; }
  Precise& operator/=(const Precise& other) { return *this = *this / other; }
  friend std::partial_ordering operator<=>(const Precise& a, const Precise& b);
  friend bool operator==(const Precise& a, const Precise& b) { return (a <=> b) == 0; }

  friend Precise abs(const Precise& x);
  friend bool isnan(const Precise& x);
  friend bool isinf(const Precise& x);

  /// What sees the Boost number in the bytes (engine/numbers/precise_number.hpp).
  struct Access;

 private:
  alignas(16) std::array<std::byte, 64> bytes_;
  long double error_ = 0;  // for its range: a double cannot hold the error of exp(-800)
};

}  // namespace gradewright::engine
