#include "answers/judging/compare/compare.hpp"
#include "answers/judging/explain/explanations.hpp"

namespace gradewright::judging {

std::optional<Explanation> explain_by_range(const ReadValue& value, const PreparedItem& prepared) {
  if (!prepared.range || value.cells.size() != 1 || value.cells[0].state != ReadCell::State::number) {
    return std::nullopt;
  }
  // The interval is its middle within half its width: decided exactly, where all comparisons are.
  const AcceptedRange& range = *prepared.range;
  const Decimal half(5, -1);
  const SettledCell middle{(range.low + range.high) * half, true};
  const ToleranceRule within{(range.high - range.low) * half, 0};
  if (compare(value.cells[0].number, middle, within).result != Comparison::Result::right) {
    return std::nullopt;
  }
  const Standard& standard = prepared.standard;
  Explanation explanation{ByRange{range}, &standard, {}, {}, {Outcome::correct, standard.max_points}};
  hold_against(Expected(standard), value, explanation.compared);
  for (ComparedCell& cell : explanation.compared.cells) {
    cell.outcome = Outcome::correct;
    cell.slip = {};
  }
  return explanation;
}

}  // namespace gradewright::judging
