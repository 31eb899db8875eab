#include "answers/judging/credit/share.hpp"

#include "engine/numbers/powers_of_ten.hpp"

namespace gradewright::judging {
namespace {

/// Points are shown with at most this many decimals.
constexpr int point_decimals = 4;

}  // namespace

Decimal share_of(const Decimal& points, const Decimal& share, Index whole) {
  if (share == Decimal(whole)) {
    return points;
  }
  // Half up: twice the share in units of the last decimal, and one, halved downwards. Points are not
  // negative.
  const Decimal product = (points * share).normalised();
  const Int128 divisor = Int128{2} * whole;
  const int shift = product.exponent() + point_decimals;
  const Int128 numerator = product.coefficient() * 2;
  if (shift >= 0) {
    return Decimal((numerator * static_cast<Int128>(ten_to(shift)) + whole) / divisor, -point_decimals)
        .normalised();
  }
  const Int128 unit = static_cast<Int128>(ten_to(-shift));
  return Decimal((numerator + whole * unit) / (divisor * unit), -point_decimals).normalised();
}

}  // namespace gradewright::judging
