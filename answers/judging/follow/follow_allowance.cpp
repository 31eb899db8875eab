#include "answers/judging/follow/follow_allowance.hpp"

#include <algorithm>
#include <variant>

namespace gradewright::judging {

void FollowAllowance::limit(Judgement& judgement, const PreparedItem& prepared) {
  if (judgement.ground != Judgement::Ground::explained || !judgement.mark.points ||
      !std::holds_alternative<ByOwnValues>(judgement.explained.best().evidence)) {
    return;
  }
  const Decimal by_key = judgement.explained.first().mark.earned();
  const Decimal earned = *judgement.mark.points - by_key;
  Decimal given = once_ && given_ ? Decimal(0) : earned;
  if (given < earned) {
    judgement.follow_limit = Judgement::FollowLimit::once;
  }
  for (const std::optional<Decimal>& cap : {prepared.follow_cap, left_}) {
    if (cap && *cap < given) {
      given = *cap;
      judgement.follow_limit = Judgement::FollowLimit::cap;
    }
  }
  if (left_) {
    left_ = *left_ - given;
  }
  given_ = true;
  judgement.mark.points = by_key + given;
}

}  // namespace gradewright::judging
