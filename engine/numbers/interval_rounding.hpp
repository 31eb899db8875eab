#pragma once

#include <cmath>
#include <limits>

#include "engine/numbers/interval.hpp"

/// How interval.cpp and interval_functions.cpp round outwards.
namespace gradewright::engine::rounding {

inline constexpr double infinity = std::numeric_limits<double>::infinity();
inline constexpr double largest = std::numeric_limits<double>::max();
/// Below this a product's rounding error may itself underflow, so that fma cannot show it.
inline constexpr double error_is_visible = 0x1p-960;

inline constexpr Interval entire{-infinity, infinity};
inline constexpr Interval undefined{std::numeric_limits<double>::quiet_NaN()};

inline bool is_undefined(Interval x) {
  return std::isnan(x.lo) || std::isnan(x.hi);
}
inline bool has_zero(Interval x) {
  return x.lo <= 0 && 0 <= x.hi;
}
inline double below(double x) {
  return std::nextafter(x, -infinity);
}
inline double above(double x) {
  return std::nextafter(x, infinity);
}

/// The interval of a correctly rounded result and the sign of (exact - rounded): exact results stay points,
/// so that counts and shapes computed with intervals remain whole numbers.
inline Interval enclose_rounding(double rounded, double error) {
  if (rounded == infinity) {
    return {largest, infinity};
  }
  if (rounded == -infinity) {
    return {-infinity, -largest};
  }
  return {error < 0 ? below(rounded) : rounded, error > 0 ? above(rounded) : rounded};
}

}  // namespace gradewright::engine::rounding
