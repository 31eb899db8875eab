#include <algorithm>
#include <utility>

#include "answers/judging/credit/share.hpp"
#include "answers/judging/explain/explanations.hpp"

namespace gradewright::judging {

std::vector<Explanation> explain_by_mistakes(const ReadValue& value, const PreparedItem& prepared,
                                             const Mark& by_key) {
  std::vector<Explanation> explanations;
  for (const OtherKey& mistake : prepared.mistakes) {
    if (auto explanation = explain_by_other(value, mistake, prepared.up_to)) {
      const Standard& standard = mistake.standard;
      const Decimal credit = share_of(standard.max_points, mistake.credit, 1, standard.round);
      explanation->evidence = ByMistake{&mistake};
      explanation->mark = {Outcome::mistake, std::max(credit, by_key.earned())};
      explanations.push_back(std::move(*explanation));
    }
  }
  return explanations;
}

}  // namespace gradewright::judging
