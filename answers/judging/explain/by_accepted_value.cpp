#include "answers/judging/credit/share.hpp"
#include "answers/judging/explain/explanations.hpp"

namespace gradewright::judging {

std::optional<Explanation> explain_by_accepted_value(const ReadValue& value, const PreparedItem& prepared) {
  std::optional<Explanation> best;
  for (const OtherKey& other : prepared.accepted) {
    const Standard& standard = other.standard;
    if (!meets(Expected(standard), value)) {
      continue;
    }
    const bool all_of_it = other.credit >= Decimal(1);
    const Mark mark{all_of_it ? Outcome::correct : Outcome::partial,
                    share_of(standard.max_points, other.credit, 1, standard.round)};
    if (!best || mark.earned() > best->mark.earned()) {
      best = Explanation{ByAcceptedValue{&other}, &standard, {}, {}, mark};
      hold_against(Expected(standard), value, best->compared);
    }
  }
  return best;
}

}  // namespace gradewright::judging
