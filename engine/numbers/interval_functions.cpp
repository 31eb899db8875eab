#include "engine/numbers/interval_functions.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/numbers/interval_rounding.hpp"

namespace gradewright::engine {

using namespace rounding;

namespace {

Interval sqrt_point(double x) {
  const double s = std::sqrt(x);
  if (std::isinf(x) || x == 0) {
    return s;
  }
  // Scaled by exact powers of two, so that the error of a tiny root shows, too.
  const double scale = x < error_is_visible ? 0x1p100 : 1;
  return enclose_rounding(s, std::fma(-s * scale, s * scale, x * scale * scale));
}

/// A result of the C library, widened by what the library may be off; infinite where it overflowed.
Interval enclose_library(double y) {
  if (std::isinf(y)) {
    return y > 0 ? Interval{largest, infinity} : Interval{-infinity, -largest};
  }
  return {moved(y, -Interval::libm_ulps), moved(y, Interval::libm_ulps)};
}

/// Of an increasing function, from its values at points.
template <class Function>
Interval increasing(Interval x, Function at) {
  const Interval begin = at(x.lo);
  return x.is_point() ? begin : Interval{begin.lo, at(x.hi).hi};
}

Interval clamp(Interval x, double lowest, double highest) {
  return {std::clamp(x.lo, lowest, highest), std::clamp(x.hi, lowest, highest)};
}

Interval exp_point(double x) {
  if (x == 0 || std::isinf(x)) {
    return std::exp(x);
  }
  return clamp(enclose_library(std::exp(x)), 0, infinity);
}

Interval log_point(double x) {
  return x == 0 || x == 1 || std::isinf(x) ? Interval(std::log(x)) : enclose_library(std::log(x));
}

/// x^n by repeated multiplication: exact where the power is a double.
Interval multiply_out(double x, int n) {
  Interval result = 1;
  for (int i = 0; i < n; ++i) {
    result *= x;
  }
  return result;
}

Interval log2_point(double x) {
  int exponent = 0;
  const bool whole = std::frexp(x, &exponent) == 0.5;
  if (whole || x == 0 || std::isinf(x)) {
    return whole ? Interval(exponent - 1) : Interval(std::log2(x));
  }
  return enclose_library(std::log2(x));
}

Interval log10_point(double x) {
  const double y = std::log10(x);
  const double nearest = std::round(y);
  constexpr double largest_power = 22;  // 10^22 is the largest power of ten that is a double
  if (nearest >= 0 && nearest <= largest_power && x == multiply_out(10, static_cast<int>(nearest)).lo) {
    return nearest;
  }
  return x == 0 || std::isinf(x) ? Interval(y) : enclose_library(y);
}

Interval log1p_point(double x) {
  return x == 0 || x == -1 || std::isinf(x) ? Interval(std::log1p(x)) : enclose_library(std::log1p(x));
}

Interval expm1_point(double x) {
  return x == 0 || std::isinf(x) ? Interval(std::expm1(x))
                                 : clamp(enclose_library(std::expm1(x)), -1, infinity);
}

Interval erf_point(double x) {
  return x == 0 || std::isinf(x) ? Interval(std::erf(x)) : clamp(enclose_library(std::erf(x)), -1, 1);
}

Interval atan_point(double x) {
  return x == 0 ? Interval(x) : enclose_library(std::atan(x));
}

/// Of a logarithm to any base, from its values at points.
Interval of_logarithm(Interval x, Interval (*at)(double)) {
  if (is_undefined(x) || x.hi < 0) {
    return undefined;
  }
  return x.lo < 0 ? entire : increasing(x, at);
}

Interval tanh_point(double x) {
  return x == 0 ? Interval(x) : clamp(enclose_library(std::tanh(x)), -1, 1);
}
/// Beyond this the library reduces an argument modulo pi / 2 with a small absolute error, which shows where
/// the sine or cosine is nearly 0: at 6381956970095103 * 2^797 glibc's cosine is 8 units off.
constexpr double reducible = 0x1p20;
constexpr double reduction_error = 0x1p-90;

Interval enclose_wave(double x, double y) {
  const Interval result = enclose_library(y);
  return clamp(std::abs(x) > reducible ? result.widened(reduction_error) : result, -1, 1);
}

Interval sin_point(double x) {
  return x == 0 ? Interval(x) : enclose_wave(x, std::sin(x));
}
Interval cos_point(double x) {
  return x == 0 ? Interval(1) : enclose_wave(x, std::cos(x));
}

/// Whether peak + 2 pi k lies in x for some whole k. May say yes when it only nearly does.
bool has_peak(Interval x, double peak) {
  constexpr double period = 2 * std::numbers::pi;
  constexpr double slack = 1e-9;  // far above the rounding errors of these lines for |x| <= reducible
  return std::ceil((x.lo - peak) / period - slack) <= (x.hi - peak) / period + slack;
}

/// sin or cos of x, from its values at the ends and the places of its maxima.
Interval wave(Interval x, Interval at_lo, Interval at_hi, double peak) {
  if (std::abs(x.lo) > reducible || std::abs(x.hi) > reducible) {
    return {-1, 1};
  }
  Interval result = hull(at_lo, at_hi);
  if (has_peak(x, peak)) {
    result.hi = 1;
  }
  if (has_peak(x, peak + std::numbers::pi)) {
    result.lo = -1;
  }
  return result;
}

Interval pow_point(double x, double y) {
  if (y == 0 || x == 1) {
    return 1;
  }
  if (x == 0 || std::isinf(x) || std::isinf(y)) {
    return std::pow(x, y);
  }
  Interval result = enclose_library(std::pow(x, y));
  constexpr int most_factors = 64;
  if (std::floor(y) == y && std::abs(y) <= most_factors) {
    const Interval product = multiply_out(x, static_cast<int>(std::abs(y)));
    const Interval exact = y > 0 ? product : Interval(1) / product;
    result = {std::max(result.lo, exact.lo), std::min(result.hi, exact.hi)};
  }
  return x > 0 ? clamp(result, 0, infinity) : result;
}

/// x^n for a whole n.
Interval pow_whole(Interval x, double n) {
  if (n == 0) {
    return 1;
  }
  if (n < 0 && has_zero(x) && !x.is_point()) {
    return entire;
  }
  const bool even = std::fmod(n, 2) == 0;
  Interval result = hull(pow_point(x.lo, n), pow_point(x.hi, n));
  if (even && n > 0 && has_zero(x)) {
    result.lo = 0;
  }
  return result;
}

}  // namespace

Interval exp(Interval x) {
  return is_undefined(x) ? undefined : increasing(x, exp_point);
}

Interval log(Interval x) {
  return of_logarithm(x, log_point);
}

Interval sqrt(Interval x) {
  if (is_undefined(x) || x.hi < 0) {
    return undefined;
  }
  return x.lo < 0 ? entire : increasing(x, sqrt_point);
}

Interval tanh(Interval x) {
  return is_undefined(x) ? undefined : increasing(x, tanh_point);
}

Interval sin(Interval x) {
  if (is_undefined(x) || x.is_point()) {
    return is_undefined(x) || std::isinf(x.lo) ? undefined : sin_point(x.lo);
  }
  return wave(x, sin_point(x.lo), sin_point(x.hi), std::numbers::pi / 2);
}

Interval cos(Interval x) {
  if (is_undefined(x) || x.is_point()) {
    return is_undefined(x) || std::isinf(x.lo) ? undefined : cos_point(x.lo);
  }
  return wave(x, cos_point(x.lo), cos_point(x.hi), 0);
}

Interval floor(Interval x) {
  return {std::floor(x.lo), std::floor(x.hi)};
}

Interval erf(Interval x) {
  return is_undefined(x) ? undefined : increasing(x, erf_point);
}

Interval log1p(Interval x) {
  if (is_undefined(x) || x.hi < -1) {
    return undefined;
  }
  return x.lo < -1 ? entire : increasing(x, log1p_point);
}

Interval expm1(Interval x) {
  return is_undefined(x) ? undefined : increasing(x, expm1_point);
}

Interval log2(Interval x) {
  return of_logarithm(x, log2_point);
}

Interval log10(Interval x) {
  return of_logarithm(x, log10_point);
}

Interval atan(Interval x) {
  return is_undefined(x) ? undefined : increasing(x, atan_point);
}

Interval pow(Interval x, Interval y) {
  if (y == Interval(0) || x == Interval(1)) {
    return 1;  // also for NaN, as in C
  }
  if (is_undefined(x) || is_undefined(y)) {
    return undefined;
  }
  if (x.is_point() && y.is_point()) {
    return y.lo == 0.5 && x.lo >= 0 ? sqrt(x) : pow_point(x.lo, y.lo);
  }
  if (y.is_point() && std::floor(y.lo) == y.lo && std::isfinite(y.lo)) {
    return pow_whole(x, y.lo);
  }
  if (x.lo < 0) {
    return x.hi < 0 && y.is_point() && std::isfinite(y.lo) ? undefined : entire;
  }
  if (y == Interval(0.5)) {
    return sqrt(x);
  }
  // x^y = exp(y log x) is monotone in x for each y and in y for each x, so that the corners are the extremes.
  return hull(hull(pow_point(x.lo, y.lo), pow_point(x.lo, y.hi)),
              hull(pow_point(x.hi, y.lo), pow_point(x.hi, y.hi)));
}

}  // namespace gradewright::engine
