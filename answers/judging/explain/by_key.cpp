#include <algorithm>
#include <utility>

#include "answers/judging/compare/equivalence.hpp"
#include "answers/judging/credit/free_cells.hpp"
#include "answers/judging/explain/explanations.hpp"

namespace gradewright::judging {

void explain_by_key(const ReadValue& value, const Standard& standard, UpTo up_to, Explanation& into) {
  into.evidence = ByKey{};
  into.standard = &standard;
  into.other_key.reset();
  hold_against(Expected(standard), value, into.compared);
  into.mark = mark_of(into.compared, standard);
  auto other = equivalent_key(standard.key, value, up_to, standard.rule);
  if (!other) {
    return;
  }
  ComparedValue compared;
  hold_against(Expected(standard, *other), value, compared);
  const Mark mark = mark_of(compared, standard, free_cells_of(*other, standard));
  if (mark.earned() > into.mark.earned()) {
    into.other_key = std::move(other);
    into.compared = std::move(compared);
    into.mark = mark;
  }
}

void explain_by_standard(const ReadValue& value, const Standard& standard, UpTo up_to, Explanation& into) {
  if (!explain_by_common_factor(value, standard, up_to, into)) {
    explain_by_key(value, standard, up_to, into);
  }
}

std::optional<Explanation> explain_by_other(const ReadValue& value, const OtherKey& other, UpTo up_to) {
  // Most answers are not what most other keys give: that is seen without comparing every cell.
  if (up_to == UpTo::nothing && !other.by_parts && !meets(Expected(other.standard), value)) {
    return std::nullopt;
  }
  Explanation explanation;
  explain_by_standard(value, other.standard, up_to, explanation);
  const bool holds =
      (other.by_parts && explanation.compared.fit.fits() && !explanation.mark.earned().is_zero()) ||
      explanation.mark.outcome == Outcome::correct ||
      (explanation.compared.fit.fits() && std::ranges::all_of(explanation.compared.cells, is_right_in_value));
  return holds ? std::optional(std::move(explanation)) : std::nullopt;
}

}  // namespace gradewright::judging
