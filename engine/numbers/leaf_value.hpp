#pragma once

#include "engine/numbers/number.hpp"

namespace gradewright::engine {

/// A typed number as a Scalar: the nearest double, the tightest enclosing Interval, 50 digits, or itself as a
/// Rational. Infinities and NaN become those of the scalar (as an Interval, points). A decimal with all its
/// digits and some after the point, as pi has, is a rounding: as a Rational open.
template <class Scalar>
Scalar leaf_value(const Number& number);

/// Whether `value` is exactly the decimal.
bool is_exactly(double value, const Decimal& decimal);

}  // namespace gradewright::engine
