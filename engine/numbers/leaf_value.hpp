#pragma once

#include "engine/numbers/decimal.hpp"

namespace gradewright::engine {

/// A typed decimal as a Scalar: the nearest double, the tightest enclosing Interval, or 50 digits.
template <class Scalar>
Scalar leaf_value(const Decimal& decimal);

/// Whether `value` is exactly the decimal.
bool is_exactly(double value, const Decimal& decimal);

}  // namespace gradewright::engine
