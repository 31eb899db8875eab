#include <algorithm>

#include "answers/judging/credit/share.hpp"
#include "answers/judging/explain/explanations.hpp"

namespace gradewright::judging {

std::optional<Explanation> explain_by_mistake(const ReadValue& value, const PreparedItem& prepared,
                                              const Mark& by_key) {
  for (const OtherKey& mistake : prepared.mistakes) {
    const Standard& standard = mistake.standard;
    if (!meets(Expected(standard), value)) {
      continue;
    }
    const Decimal credit = share_of(standard.max_points, mistake.credit, 1, standard.round);
    Explanation explanation{
        ByMistake{&mistake}, &standard, {}, {}, {Outcome::mistake, std::max(credit, by_key.earned())}};
    hold_against(Expected(standard), value, explanation.compared);
    return explanation;
  }
  return std::nullopt;
}

}  // namespace gradewright::judging
