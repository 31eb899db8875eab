#include "answers/judging/credit/share.hpp"

#include <cassert>

#include "engine/numbers/powers_of_ten.hpp"

namespace gradewright::judging {

Decimal share_of(const Decimal& points, const Decimal& share, Index whole, const Decimal& round) {
  assert(whole > 0);
  if (share == Decimal(whole)) {
    return points;
  }
  if (share.is_zero()) {
    return Decimal(0);
  }
  // Half up: twice the share in units of `round`, and one, halved downwards. Points are not negative.
  const Decimal product = (points * share).normalised();
  const Decimal unit = round.normalised();
  const Int128 divisor = Int128{whole} * unit.coefficient();
  const int shift = product.exponent() - unit.exponent();
  const Int128 top =
      shift >= 0 ? product.coefficient() * static_cast<Int128>(ten_to(shift)) : product.coefficient();
  const Int128 bottom = shift >= 0 ? divisor : divisor * static_cast<Int128>(ten_to(-shift));
  const Int128 units = (2 * top + bottom) / (2 * bottom);
  return Decimal(units * unit.coefficient(), unit.exponent()).normalised();
}

Decimal points_of_wrong_choice(const Standard& standard) {
  return -share_of(standard.max_points, standard.penalty, 1, standard.round);
}

}  // namespace gradewright::judging
