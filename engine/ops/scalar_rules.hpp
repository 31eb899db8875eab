#pragma once

#include <cmath>

#include "engine/numbers/interval_functions.hpp"
#include "engine/numbers/precise_functions.hpp"
#include "engine/numbers/rational.hpp"
#include "engine/ops/elementwise.hpp"

/// What doubles, intervals and precise numbers each do at the places where they differ: order, choice, NaN.
/// Templates serve double and Precise, intervals and rationals have their own overloads; an open rational
/// makes everything open.
namespace gradewright::engine::ops::rules {

template <class Scalar>
bool is_nan(const Scalar& x) {
  return x != x;
}
inline bool is_nan(Interval x) {
  return x.lo != x.lo || x.hi != x.hi;
}

/// NaN wins, as in NumPy.
template <class Scalar>
Scalar smaller(const Scalar& a, const Scalar& b) {
  return is_nan(a) || a <= b ? a : b;
}
inline Interval smaller(Interval a, Interval b) {
  return min(a, b);
}

template <class Scalar>
Scalar larger(const Scalar& a, const Scalar& b) {
  return is_nan(a) || a >= b ? a : b;
}
inline Interval larger(Interval a, Interval b) {
  return max(a, b);
}

/// Whether a comparison holds, may hold, or does not.
enum class Truth { no, maybe, yes };

inline Interval as_number(Truth truth) {
  return {truth == Truth::yes ? 1.0 : 0.0, truth == Truth::no ? 0.0 : 1.0};
}

/// -1, 0 or 1 as a is below, equal to or above b; 2 when one is NaN.
template <class Scalar>
int order(const Scalar& a, const Scalar& b) {
  return a < b ? -1 : a > b ? 1 : a == b ? 0 : 2;
}
/// Numbers that agree to 46 of their 50 digits are equal: 0.3 - 0.2 - 0.1 is 0 in decimals, as people compute
/// it, though not in binary. An infinity equals itself alone.
inline int order(const Precise& a, const Precise& b) {
  const bool both_finite = !isinf(a) && !isinf(b);
  if (both_finite && abs(a - b) <= Precise(1e-46) * (1 + abs(a) + abs(b))) {
    return 0;
  }
  return a < b ? -1 : a > b ? 1 : a == b ? 0 : 2;
}

template <class Scalar>
Scalar compared(Comparator comparator, const Scalar& a, const Scalar& b) {
  const int sign = order(a, b);
  switch (comparator) {
    case Comparator::less:
      return Scalar(sign == -1 ? 1 : 0);
    case Comparator::less_equal:
      return Scalar(sign <= 0 ? 1 : 0);
    case Comparator::greater:
      return Scalar(sign == 1 ? 1 : 0);
    case Comparator::greater_equal:
      return Scalar(sign == 0 || sign == 1 ? 1 : 0);
    case Comparator::equal:
      return Scalar(sign == 0 ? 1 : 0);
    case Comparator::not_equal:
      break;
  }
  return Scalar(sign == 0 ? 0 : 1);
}

inline Truth truth_of_less(Interval a, Interval b) {
  return a.hi < b.lo ? Truth::yes : a.lo < b.hi ? Truth::maybe : Truth::no;
}
inline Truth truth_of_less_equal(Interval a, Interval b) {
  return a.hi <= b.lo ? Truth::yes : a.lo <= b.hi ? Truth::maybe : Truth::no;
}
inline Truth truth_of_equal(Interval a, Interval b) {
  if (a.hi < b.lo || b.hi < a.lo || is_nan(a) || is_nan(b)) {
    return Truth::no;
  }
  return a.is_point() && b.is_point() ? Truth::yes : Truth::maybe;
}

inline Interval compared(Comparator comparator, Interval a, Interval b) {
  switch (comparator) {
    case Comparator::less:
      return as_number(truth_of_less(a, b));
    case Comparator::less_equal:
      return as_number(truth_of_less_equal(a, b));
    case Comparator::greater:
      return as_number(truth_of_less(b, a));
    case Comparator::greater_equal:
      return as_number(truth_of_less_equal(b, a));
    case Comparator::equal:
      return as_number(truth_of_equal(a, b));
    case Comparator::not_equal:
      break;
  }
  return Interval(1) - as_number(truth_of_equal(a, b));
}

inline Rational compared(Comparator comparator, const Rational& a, const Rational& b) {
  return a.is_open() || b.is_open() ? Rational::open() : compared<Rational>(comparator, a, b);
}

/// a where the mask is not 0 (NaN is not 0), else b.
template <class Scalar>
Scalar chosen(const Scalar& mask, const Scalar& a, const Scalar& b) {
  return mask == 0 ? b : a;
}
inline Interval chosen(Interval mask, Interval a, Interval b) {
  if (!mask.contains(0)) {
    return a;
  }
  return mask.is_point() ? b : hull(a, b);
}

inline Rational chosen(const Rational& mask, const Rational& a, const Rational& b) {
  return mask.is_open() ? mask : mask == 0 ? b : a;
}

inline double floor(double x) {
  return std::floor(x);
}
inline Interval floor(Interval x) {
  return engine::floor(x);
}
inline Rational floor(const Rational& x) {
  return engine::floor(x);
}
/// What equals a whole number is that whole number: 0.3 / 0.1 is 3.
inline Precise floor(const Precise& x) {
  const Precise whole = engine::floor(x + Precise(0.5));
  return order(x, whole) == 0 ? whole : engine::floor(x);
}

}  // namespace gradewright::engine::ops::rules
