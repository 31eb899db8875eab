#include "engine/graph/rounded_by_hand.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gradewright::engine {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

double down(double x) {
  return std::nextafter(x, -infinity);
}
double up(double x) {
  return std::nextafter(x, infinity);
}

/// Units of 10^-decimals, and numbers of them as intervals.
class Units {
 public:
  explicit Units(int decimals) : scale_(std::pow(10.0, std::abs(decimals))), divides_(decimals >= 0) {}

  double in(double value) const { return divides_ ? value * scale_ : value / scale_; }
  /// A point where a double is exactly as much.
  Interval worth(double units) const {
    return divides_ ? Interval(units) / Interval(scale_) : Interval(units) * Interval(scale_);
  }

 private:
  double scale_;
  bool divides_;
};

/// Rounding is monotone, so that only the ends matter.
Interval rounded_to_decimals(Interval x, int decimals) {
  if (!std::isfinite(x.lo) || !std::isfinite(x.hi)) {
    return x;
  }
  const Units units(decimals);
  const Interval low = units.worth(std::ceil(down(units.in(x.lo)) - 0.5));
  const Interval high = units.worth(std::floor(up(units.in(x.hi)) + 0.5));
  return {std::min(x.lo, low.lo), std::max(x.hi, high.hi)};
}

}  // namespace

Interval rounded_by_hand(Interval x, const HandRounding& rounding) {
  if (rounding.decimals) {
    return rounded_to_decimals(x, *rounding.decimals);
  }
  const double largest = std::max(std::abs(x.lo), std::abs(x.hi));
  if (largest == 0 || !std::isfinite(largest)) {
    return x;
  }
  const int magnitude = static_cast<int>(std::floor(std::log10(largest)));
  return rounded_to_decimals(x, *rounding.significant - 1 - magnitude);
}

bool is_left_by(const HandRounding& rounding, const Rational& x) {
  if (!x.is_finite() || x.sign() == 0) {
    return !x.is_open();
  }
  if (rounding.significant) {
    return Rational(x.rounded(*rounding.significant)) == x;
  }
  const Rational unit(Decimal(1, -rounding.decimals.value_or(0)));
  return (x / unit).is_integer();
}

}  // namespace gradewright::engine
