#include "answers/judging/credit/share.hpp"
#include "answers/judging/explain/explanations.hpp"
#include "engine/numbers/rational.hpp"

namespace gradewright::judging {

namespace {

/// Decided exactly, however far apart the bounds are.
bool lies_within(const WrittenNumber& number, const AcceptedRange& range) {
  if (!number.is_finite()) {
    return false;
  }
  if (!number.is_fraction()) {
    return range.low <= number.numerator() && number.numerator() <= range.high;
  }
  const Rational value = Rational(number.numerator()) / Rational(number.denominator());
  return Rational(range.low) <= value && value <= Rational(range.high);
}

}  // namespace

std::optional<Explanation> explain_by_range(const ReadValue& value, const PreparedItem& prepared) {
  if (!prepared.range || value.cells.size() != 1 || value.cells[0].state != ReadCell::State::number) {
    return std::nullopt;
  }
  if (!lies_within(value.cells[0].number, *prepared.range)) {
    return std::nullopt;
  }
  const Standard& standard = prepared.standard;
  const bool in_form = is_in_form(value, standard.form);
  const Mark mark = in_form ? Mark{Outcome::correct, standard.max_points}
                            : Mark{Outcome::partial, share_of(standard.max_points, standard.other_form_credit,
                                                              1, standard.round)};
  Explanation explanation{ByRange{*prepared.range}, &standard, {}, {}, mark};
  hold_against(Expected(standard), value, explanation.compared);
  for (ComparedCell& cell : explanation.compared.cells) {
    cell.outcome = in_form ? Outcome::correct : Outcome::partial;
    cell.slip = {};
  }
  return explanation;
}

}  // namespace gradewright::judging
