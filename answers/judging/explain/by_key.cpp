#include <utility>

#include "answers/judging/compare/equivalence.hpp"
#include "answers/judging/explain/explanations.hpp"

namespace gradewright::judging {

void explain_by_key(const ReadValue& value, const PreparedItem& prepared, Explanation& into) {
  const Standard& standard = prepared.standard;
  into.evidence = ByKey{};
  into.standard = &standard;
  into.other_key.reset();
  hold_against(Expected(standard), value, into.compared);
  into.mark = mark_of(into.compared, standard);
  auto other = equivalent_key(standard.key, value, prepared.up_to, standard.rule);
  if (!other) {
    return;
  }
  ComparedValue compared;
  hold_against(Expected(standard, *other), value, compared);
  const Mark mark = mark_of(compared, standard);
  if (mark.earned() > into.mark.earned()) {
    into.other_key = std::move(other);
    into.compared = std::move(compared);
    into.mark = mark;
  }
}

}  // namespace gradewright::judging
