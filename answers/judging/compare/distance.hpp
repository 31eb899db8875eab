#pragma once

#include "answers/judging/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/numbers/decimal.hpp"
#include "engine/numbers/powers_of_ten.hpp"
#include "engine/numbers/settled.hpp"

namespace gradewright::judging {

/// |s - t| of a typed number s = p/q and a decimal or known fraction t, never rounded: every question is
/// decided as |p - t q| <= limit |q| in integers. Short decimals stay in 128 bits; everything else takes as
/// many as it needs. Keeps references to what it was made from.
class Distance {
 public:
  /// `student` must be finite.
  Distance(const WrittenNumber& student, const Decimal& key);
  /// From the exact value of a finite cell where it is known, else from its decimal.
  Distance(const WrittenNumber& student, const SettledCell& key);

  /// |s - t| <= limit.
  bool at_most(const Decimal& limit) const;
  /// |s - t| <= 0.5 * 10^unit.
  bool at_most_half_unit(int unit) const;
  /// |s - t| <= share * |t|.
  bool at_most_share(const Decimal& share) const;
  /// To 12 significant digits, for people.
  Decimal rounded() const;

 private:
  Distance(const WrittenNumber& student, const Decimal& key, const Rational* fraction);

  const WrittenNumber& student_;
  const Decimal& key_;
  const Rational* fraction_ = nullptr;  ///< the key where it is no decimal
  bool narrow_ = false;                 ///< the difference is difference_ * 10^exponent_
  UInt128 difference_ = 0;              ///< below 2^126
  int exponent_ = 0;
};

}  // namespace gradewright::judging
