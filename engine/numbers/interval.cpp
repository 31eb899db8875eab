#include "engine/numbers/interval.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>

#include "engine/numbers/interval_rounding.hpp"

namespace gradewright::engine {

using namespace rounding;

namespace {

/// The error of a sum is a double (Knuth's TwoSum).
double error_of_sum(double a, double b, double s) {
  const double b_part = s - a;
  return (a - (s - b_part)) + (b - b_part);
}

Interval add_points(double a, double b) {
  const double s = a + b;
  return std::isinf(a) || std::isinf(b) ? Interval(s) : enclose_rounding(s, error_of_sum(a, b, s));
}

Interval multiply_points(double a, double b) {
  const double p = a * b;
  if (std::isinf(a) || std::isinf(b) || a == 0 || b == 0) {
    return p;
  }
  if (std::abs(p) < error_is_visible) {
    return {below(p), above(p)};
  }
  return enclose_rounding(p, std::isinf(p) ? 0 : std::fma(a, b, -p));
}

Interval divide_points(double a, double b) {
  const double q = a / b;
  if (std::isinf(a) || std::isinf(b) || a == 0 || b == 0) {
    return q;
  }
  if (std::abs(q) < error_is_visible || std::abs(a) < error_is_visible) {
    return {below(q), above(q)};
  }
  const double remainder = std::isinf(q) ? 0 : std::fma(-q, b, a);
  return enclose_rounding(q, b > 0 ? remainder : -remainder);
}

}  // namespace

double Interval::mid() const {
  if (is_point()) {
    return lo;
  }
  return lo == -hi ? 0 : lo / 2 + hi / 2;
}

double Interval::radius() const {
  if (is_point()) {
    return 0;
  }
  if (std::isinf(lo) || std::isinf(hi)) {
    return infinity;
  }
  const double centre = mid();
  return std::max((Interval(centre) - lo).hi, (Interval(hi) - centre).hi);
}

Interval Interval::widened(double margin) const {
  return {(Interval(lo) - margin).lo, (Interval(hi) + margin).hi};
}

Interval operator+(Interval a, Interval b) {
  const double lo = a.lo + b.lo;
  const double hi = a.hi + b.hi;
  if (std::isfinite(lo) && std::isfinite(hi)) {
    return {lower_end(lo, error_of_sum(a.lo, b.lo, lo)), upper_end(hi, error_of_sum(a.hi, b.hi, hi))};
  }
  const Interval lower = add_points(a.lo, b.lo);
  const Interval upper = add_points(a.hi, b.hi);
  if (is_undefined(a) || is_undefined(b) || (is_undefined(lower) && is_undefined(upper))) {
    return undefined;
  }
  // Of two operands, fmax and fmin take the one that is a number.
  return {std::fmax(lower.lo, -infinity), std::fmin(upper.hi, infinity)};
}

Interval operator-(Interval a, Interval b) {
  return a + -b;
}

Interval operator*(Interval a, Interval b) {
  if (is_undefined(a) || is_undefined(b)) {
    return undefined;
  }
  if (a.is_point() && b.is_point()) {
    return multiply_points(a.lo, b.lo);
  }
  const auto infinite_point = [](Interval x) { return x.is_point() && std::isinf(x.lo); };
  if ((infinite_point(a) && has_zero(b)) || (infinite_point(b) && has_zero(a))) {
    return entire;
  }
  // Here an infinite end stands for arbitrarily large numbers, so that its product with 0 is 0.
  const auto corner = [](double x, double y) {
    return x == 0 || y == 0 ? Interval(0) : multiply_points(x, y);
  };
  // The corners where the product is least and largest.
  if (a.lo >= 0) {
    return {corner(b.lo >= 0 ? a.lo : a.hi, b.lo).lo, corner(b.hi >= 0 ? a.hi : a.lo, b.hi).hi};
  }
  if (a.hi <= 0) {
    return {corner(b.hi >= 0 ? a.lo : a.hi, b.hi).lo, corner(b.lo >= 0 ? a.hi : a.lo, b.lo).hi};
  }
  if (b.lo >= 0) {
    return {corner(a.lo, b.hi).lo, corner(a.hi, b.hi).hi};
  }
  if (b.hi <= 0) {
    return {corner(a.hi, b.lo).lo, corner(a.lo, b.lo).hi};
  }
  return {std::min(corner(a.lo, b.hi).lo, corner(a.hi, b.lo).lo),
          std::max(corner(a.lo, b.lo).hi, corner(a.hi, b.hi).hi)};
}

Interval operator/(Interval a, Interval b) {
  if (is_undefined(a) || is_undefined(b)) {
    return undefined;
  }
  if (a.is_point() && b.is_point()) {
    return divide_points(a.lo, b.lo);
  }
  if (has_zero(b)) {
    // Only a zero denominator that is certain gives a certain (infinite) quotient.
    return b.is_point() && !has_zero(a) ? Interval(a.lo / b.lo) : entire;
  }
  const auto corner = [](double x, double y) {
    return std::isinf(x) && std::isinf(y)
               ? Interval(0, infinity) * Interval(std::copysign(1.0, x) * std::copysign(1.0, y))
               : divide_points(x, y);
  };
  // The corners where the quotient is least and largest.
  if (b.lo > 0) {
    return {corner(a.lo, a.lo >= 0 ? b.hi : b.lo).lo, corner(a.hi, a.hi >= 0 ? b.lo : b.hi).hi};
  }
  return {corner(a.hi, a.hi >= 0 ? b.hi : b.lo).lo, corner(a.lo, a.lo >= 0 ? b.lo : b.hi).hi};
}

Interval abs(Interval x) {
  if (x.lo >= 0 || is_undefined(x)) {
    return x;
  }
  return x.hi <= 0 ? -x : Interval{0, std::max(-x.lo, x.hi)};
}

Interval min(Interval a, Interval b) {
  return is_undefined(a) || is_undefined(b) ? undefined
                                            : Interval{std::min(a.lo, b.lo), std::min(a.hi, b.hi)};
}

Interval max(Interval a, Interval b) {
  return is_undefined(a) || is_undefined(b) ? undefined
                                            : Interval{std::max(a.lo, b.lo), std::max(a.hi, b.hi)};
}

Interval hull(Interval a, Interval b) {
  if (is_undefined(a) || is_undefined(b)) {
    return is_undefined(a) && is_undefined(b) ? undefined : entire;
  }
  return {std::min(a.lo, b.lo), std::max(a.hi, b.hi)};
}

std::ostream& operator<<(std::ostream& out, Interval x) {
  return out << '[' << x.lo << ", " << x.hi << ']';
}

}  // namespace gradewright::engine
