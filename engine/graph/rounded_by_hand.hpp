#pragma once

#include "engine/graph/hand_rounding.hpp"
#include "engine/numbers/interval.hpp"
#include "engine/numbers/rational.hpp"

namespace gradewright::engine {

inline bool rounds(const HandRounding& rounding) {
  return rounding.decimals || rounding.significant;
}

/// What values of `x` can be rounded to, and `x` itself. Ties go outwards, whichever way the hand takes them;
/// what is not finite is not rounded.
Interval rounded_by_hand(Interval x, const HandRounding& rounding);

/// Whether rounding leaves a number as it is: whole numbers are what they are to any number of decimals.
bool is_left_by(const HandRounding& rounding, const Rational& x);

}  // namespace gradewright::engine
