#pragma once

#include <cmath>

#include "engine/ops/rounding.hpp"
#include "engine/ops/scalar_rules.hpp"

/// How each scalar rounds to whole numbers.
namespace gradewright::engine::ops::rules {

template <class Scalar>
Scalar ceil(const Scalar& x) {
  return -rules::floor(Scalar(-x));
}

/// The nearest of down and down + 1, which x lies between; `side` is its order against the middle.
template <class Scalar>
Scalar nearest(const Scalar& x, const Scalar& down, int side, Halves halves) {
  const Scalar half_of_down = down / Scalar(2);
  const bool tie_goes_up =
      halves == Halves::even ? rules::floor(half_of_down) != half_of_down : x > Scalar(0);
  return side == 1 || (side == 0 && tie_goes_up) ? Scalar(down + Scalar(1)) : down;
}
inline double round(double x, Halves halves) {
  // std::nearbyint would go by the rounding mode, which is to the nearest, halves to even.
  return halves == Halves::even ? std::nearbyint(x) : std::round(x);
}
/// Monotone, so that the ends decide.
inline Interval round(Interval x, Halves halves) {
  return {round(x.lo, halves), round(x.hi, halves)};
}
inline Rational round(const Rational& x, Halves halves) {
  if (!x.is_finite()) {
    return x;
  }
  const Rational down = rules::floor(x);
  return nearest(x, down, order(Rational(x - down), Rational(1) / Rational(2)), halves);
}
/// What equals a half is a half, and what an error leaves open is as far off as that error.
inline Precise round(const Precise& x, Halves halves) {
  const Precise down = rules::floor(x);
  const Precise half = 0.5;
  if (is_nan(Precise(x - x))) {
    return x;
  }
  return order(x, Precise(down + half)) == 0 ? nearest(x, down, 0, halves) : engine::floor(x + half);
}

/// -1, 0 or 1; NaN of NaN.
template <class Scalar>
Scalar sign(const Scalar& x) {
  const int side = rules::order(x, Scalar(0));
  return side == 2 ? x : Scalar(side);
}
inline Interval sign(Interval x) {
  return is_nan(x) ? x : Interval(sign(x.lo), sign(x.hi));
}

}  // namespace gradewright::engine::ops::rules
