#include <algorithm>

#include "answers/judging/explain/as_expression.hpp"
#include "answers/judging/explain/explanations.hpp"
#include "engine/graph/settle.hpp"
#include "engine/graph/substitute.hpp"

namespace gradewright::judging {

std::optional<Explanation> explain_by_property(const ReadValue& value, const PreparedItem& prepared) {
  if (!prepared.property) {
    return std::nullopt;
  }
  const Expr own = as_expression(value, prepared.key->shape);
  if (own == nullptr) {
    return std::nullopt;
  }
  const Replacement put_in{prepared.property->name, own};
  const SettledTensor held = settle(substitute({&prepared.property->holds, 1}, {&put_in, 1}).front());
  const bool holds = std::ranges::all_of(
      held.cells(), [](const SettledCell& cell) { return cell.is_finite() && !cell.decimal().is_zero(); });
  const Standard& standard = prepared.standard;
  Explanation explanation{ByProperty{holds}, &standard, {}, {}, {}};
  explanation.mark.outcome = holds ? Outcome::correct : Outcome::wrong;
  explanation.mark.points = holds ? standard.max_points : Decimal(0);
  hold_against(Expected(standard), value, explanation.compared);
  for (ComparedCell& cell : explanation.compared.cells) {
    cell.outcome = explanation.mark.outcome;
    cell.slip = {};
  }
  return explanation;
}

}  // namespace gradewright::judging
