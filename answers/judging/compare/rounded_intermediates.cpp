#include "answers/judging/compare/rounded_intermediates.hpp"

#include <algorithm>
#include <cmath>

namespace gradewright::judging {
namespace {

/// Half a unit of the last digit that the student wrote, at most the rule's own limit.
double reading_margin(const WrittenNumber& student, const Comparison& against_key) {
  const double own = student.is_fraction() ? 0 : 0.5 * std::pow(10.0, -student.numerator().decimals());
  return against_key.limit ? std::min(own, against_key.limit->to_double()) : own;
}

}  // namespace

void allow_reachable(Comparison& comparison, const WrittenNumber& student, const SettledCell& key,
                     const Interval& reachable) {
  if (comparison.result != Comparison::Result::wrong || !student.is_finite()) {
    return;
  }
  const double value = student.numerator().to_double() / student.denominator().to_double();
  const Interval within = reachable.widened(reading_margin(student, comparison));
  if (std::isfinite(within.lo) && std::isfinite(within.hi) && within.contains(value)) {
    constexpr int shown_digits = 3;
    const double centre = key.decimal().to_double();
    comparison.result = Comparison::Result::right;
    if (const double limit = std::max(within.hi - centre, centre - within.lo); std::isfinite(limit)) {
      comparison.limit = Decimal::from_double(limit, shown_digits);
    }
  }
}

}  // namespace gradewright::judging
