#include "answers/judging/compare/settled_number.hpp"

#include <algorithm>

#include "answers/judging/compare/distance.hpp"

namespace gradewright::judging {

SettledCell settled(const WrittenNumber& number) {
  if (!number.is_finite()) {
    return {number.as_number(), false};
  }
  if (number.is_fraction()) {
    Decimal value = Distance(number, Decimal()).rounded();
    if (number.numerator().is_negative() != number.denominator().is_negative()) {
      value = -value;
    }
    if (Distance(number, value).at_most(0)) {
      return {value, true};
    }
    return {value, false, Rational(number.numerator()) / Rational(number.denominator())};
  }
  const Decimal value = number.numerator().normalised();
  if (value.digits() <= settled_digits || value.exponent() >= 0) {
    return {value, true};
  }
  return {value.rounded_to_significant(settled_digits).normalised(), false};
}

SettledTensor settled(const ReadValue& value) {
  SettledTensor key(value.shape);
  std::ranges::transform(value.cells, key.cells().begin(),
                         [](const ReadCell& cell) { return settled(cell.number); });
  return key;
}

}  // namespace gradewright::judging
