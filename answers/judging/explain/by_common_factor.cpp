#include <algorithm>

#include "answers/judging/compare/common_factor.hpp"
#include "answers/judging/compare/own_digits.hpp"
#include "answers/judging/credit/share.hpp"
#include "answers/judging/explain/explanations.hpp"

namespace gradewright::judging {
namespace {

bool can_be_scaled(const SettledTensor& key) {
  return std::ranges::all_of(key.cells(), &SettledCell::is_finite) &&
         std::ranges::any_of(key.cells(), [](const SettledCell& cell) { return !cell.decimal().is_zero(); });
}

bool any(const ReadValue& value, ReadCell::State state) {
  return std::ranges::find(value.cells, state, &ReadCell::state) != value.cells.end();
}

/// The key in the size of the response.
SettledTensor scaled(SettledTensor key, const Rational& factor) {
  for (SettledCell& cell : key.cells()) {
    cell = {Number((exactly(cell) * factor).rounded(settled_digits).normalised()), false};
  }
  return key;
}

Outcome outcome_of(const ReadCell& cell, bool meets, CommonFactor::Result result) {
  switch (cell.state) {
    case ReadCell::State::blank:
      return Outcome::missing;
    case ReadCell::State::unreadable:
      return Outcome::needs_review;
    case ReadCell::State::number:
      break;
  }
  if (!meets) {
    return Outcome::wrong;
  }
  return result == CommonFactor::Result::too_few_digits ? Outcome::too_few_digits : Outcome::correct;
}

/// All or nothing; with `per_cell` written, a share for each cell but the one that every factor gives. Free
/// cells, which every factor gives too, have none, and one that is wrong costs a share.
Mark mark_of(const CommonFactor& factor, const ReadValue& value, const Standard& standard) {
  if (any(value, ReadCell::State::unreadable)) {
    return {Outcome::needs_review, std::nullopt};
  }
  if (!any(value, ReadCell::State::number)) {
    return {Outcome::missing, Decimal(0)};
  }
  switch (factor.result) {
    case CommonFactor::Result::right:
      return {Outcome::correct, standard.max_points};
    case CommonFactor::Result::too_few_digits:
      return {Outcome::too_few_digits,
              share_of(standard.max_points, standard.too_few_digits_credit, 1, standard.round)};
    case CommonFactor::Result::wrong:
      break;
  }
  Index sharing = 0;
  Index earned = 0;
  for (std::size_t at = 0; at < factor.meets.size(); ++at) {
    const bool free = !standard.free.cells.empty() && standard.free.cells[at];
    sharing += free ? 0 : 1;
    earned += factor.meets[at] == free ? 0 : free ? -1 : 1;
  }
  if (standard.credit == Credit::all_or_nothing || earned < 2) {
    return {Outcome::wrong, Decimal(0)};
  }
  return {Outcome::partial, share_of(standard.max_points, Decimal(earned - 1), sharing - 1, standard.round)};
}

}  // namespace

bool explain_by_common_factor(const ReadValue& value, const Standard& standard, UpTo up_to,
                              Explanation& into) {
  if (up_to != UpTo::scale || !can_be_scaled(standard.key)) {
    return false;
  }
  into.compared.fit = shape_fit(value, standard.key, standard.rule);
  if (!into.compared.fit.fits()) {
    return false;
  }
  const CommonFactor factor = find_common_factor(value, standard.key, standard.rule);
  // One cell always meets: that says nothing.
  const bool says_something = factor.meeting > 1 || standard.key.size() == 1;
  into.evidence = ByCommonFactor{says_something ? factor.meeting : 0};
  into.standard = &standard;
  into.other_key.reset();
  if (says_something) {
    into.other_key = scaled(standard.key, factor.response_over_key);
  }
  into.compared.right_transposed = false;
  into.compared.unreadable.reset();
  into.compared.cells.assign(value.cells.size(), {});
  for (std::size_t at = 0; at < value.cells.size(); ++at) {
    into.compared.cells[at].outcome =
        outcome_of(value.cells[at], says_something && factor.meets[at], factor.result);
  }
  into.mark = mark_of(factor, value, standard);
  return true;
}

}  // namespace gradewright::judging
