#pragma once

#include <compare>

#include "answers/reading/layer.hpp"
#include "engine/numbers/rational.hpp"
#include "engine/numbers/written_number.hpp"

namespace gradewright::reading {

/// Orders two numbers exactly, infinities at the ends; neither may be NaN.
inline std::partial_ordering written_order(const WrittenNumber& a, const WrittenNumber& b) {
  const auto rank = [](const WrittenNumber& number) {
    return number.is_finite() ? 0 : number.as_number() == *Number::parse("inf") ? 1 : -1;
  };
  if (rank(a) != 0 || rank(b) != 0) {
    return rank(a) <=> rank(b);
  }
  return Rational(a.numerator()) / Rational(a.denominator()) <=>
         Rational(b.numerator()) / Rational(b.denominator());
}

}  // namespace gradewright::reading
