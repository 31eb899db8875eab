#include <utility>

#include "answers/judging/credit/share.hpp"
#include "answers/judging/explain/explanations.hpp"

namespace gradewright::judging {

std::optional<Explanation> explain_by_accepted_value(const ReadValue& value, const PreparedItem& prepared) {
  std::optional<Explanation> best;
  for (const OtherKey& other : prepared.accepted) {
    auto explanation = explain_by_other(value, other, prepared.up_to);
    if (!explanation) {
      continue;
    }
    const Standard& standard = other.standard;
    const bool all_of_it = other.credit >= Decimal(1) && explanation->mark.outcome == Outcome::correct;
    explanation->evidence = ByAcceptedValue{&other};
    explanation->mark = {all_of_it ? Outcome::correct : Outcome::partial,
                         share_of(explanation->mark.earned(), other.credit, 1, standard.round)};
    if (!best || explanation->mark.earned() > best->mark.earned()) {
      best = std::move(explanation);
    }
  }
  return best;
}

}  // namespace gradewright::judging
