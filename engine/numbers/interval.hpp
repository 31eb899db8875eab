#pragma once

#include <iosfwd>

namespace gradewright::engine {

/// A closed interval [lo, hi] that surely contains the exact result: every operation rounds outwards.
///
/// +, -, *, / and sqrt are correctly rounded by IEEE 754, so one step outwards suffices (Moore, Kearfott,
/// Cloud: Introduction to Interval Analysis, 2009, ch. 2). The C library's exp, log, tanh, sin, cos and pow
/// are not; their results are widened by `libm_ulps` units in the last place, twice and more what glibc
/// documents (sin and cos beyond 2^20 by 2^-90 besides). Exact results stay points. An undefined operation
/// (0/0, log of a negative) gives the interval [-inf, inf] or NaN bounds when the whole operand lies outside
/// the domain, exactly where the double gives NaN.
struct Interval {
  /// Units in the last place by which results of the C library's elementary functions are widened.
  static constexpr int libm_ulps = 4;

  double lo = 0;
  double hi = 0;

  constexpr Interval() = default;
  constexpr Interval(double point) : lo(point), hi(point) {}  // NOLINT(google-explicit-constructor)
  constexpr Interval(double lower, double upper) : lo(lower), hi(upper) {}

  bool contains(double value) const { return lo <= value && value <= hi; }
  bool is_point() const { return lo == hi; }
  double mid() const;
  /// Half the width, rounded up.
  double radius() const;
  /// This interval and everything within `margin` (>= 0) of it.
  Interval widened(double margin) const;

  friend bool operator==(const Interval&, const Interval&) = default;
  Interval operator-() const { return {-hi, -lo}; }
  friend Interval operator+(Interval a, Interval b);
  friend Interval operator-(Interval a, Interval b);
  friend Interval operator*(Interval a, Interval b);
  friend Interval operator/(Interval a, Interval b);
  Interval& operator+=(Interval b) { return *this = *this + b; }
  Interval& operator*=(Interval b) { return *this = *this * b; }
};

Interval abs(Interval x);
Interval min(Interval a, Interval b);
Interval max(Interval a, Interval b);
/// The smallest interval that contains both.
Interval hull(Interval a, Interval b);

std::ostream& operator<<(std::ostream& out, Interval x);

}  // namespace gradewright::engine
