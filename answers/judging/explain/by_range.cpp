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
  Explanation explanation{
      ByRange{*prepared.range}, &standard, {}, {}, {Outcome::correct, standard.max_points}};
  hold_against(Expected(standard), value, explanation.compared);
  for (ComparedCell& cell : explanation.compared.cells) {
    cell.outcome = Outcome::correct;
    cell.slip = {};
  }
  return explanation;
}

}  // namespace gradewright::judging
