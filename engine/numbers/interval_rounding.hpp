#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
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
/// The double so many places further up.
inline double moved(double x, std::int64_t places) {
  const double size = std::abs(x);
  if (size >= std::numeric_limits<double>::min() && size <= largest) {
    const auto bits = std::bit_cast<std::int64_t>(x);
    return std::bit_cast<double>(bits + (x < 0 ? -places : places));
  }
  for (; places > 0; --places) {
    x = std::nextafter(x, infinity);
  }
  for (; places < 0; ++places) {
    x = std::nextafter(x, -infinity);
  }
  return x;
}
inline double below(double x) {
  return moved(x, -1);
}
inline double above(double x) {
  return moved(x, 1);
}

/// The ends of what encloses a correctly rounded, finite result, of which the sign of (exact - rounded) is
/// known. Without a branch: the sign is anybody's guess.
inline double lower_end(double rounded, double error) {
  return moved(rounded, -static_cast<std::int64_t>(error < 0));
}
inline double upper_end(double rounded, double error) {
  return moved(rounded, static_cast<std::int64_t>(error > 0));
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
  return {lower_end(rounded, error), upper_end(rounded, error)};
}

}  // namespace gradewright::engine::rounding
