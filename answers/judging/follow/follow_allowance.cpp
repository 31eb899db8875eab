#include "answers/judging/follow/follow_allowance.hpp"

#include <algorithm>

namespace gradewright::judging {

void FollowAllowance::leave_slip(Judgement& judgement, ByOwnValues& evidence, std::span<const OwnValue> own) {
  for (const OwnValue& value : own) {
    const bool counts = std::ranges::find(evidence.names, value.name) != evidence.names.end();
    if (value.shown && !value.right && counts && slips_.insert(value.name).second) {
      evidence.guard = Guard{Guard::Kind::unmarked, value.name};
      judgement.mark = {Outcome::needs_review, std::nullopt};
    }
  }
}

void FollowAllowance::limit(Judgement& judgement, const PreparedItem& prepared,
                            std::span<const OwnValue> own) {
  ByOwnValues* evidence = judgement.mark.points ? judgement.own_values() : nullptr;
  if (evidence != nullptr && !shown_is_credited_) {
    leave_slip(judgement, *evidence, own);
  }
  if (evidence == nullptr || !judgement.mark.points) {
    return;
  }
  const Decimal by_key = judgement.ground == Judgement::Ground::typed
                             ? judgement.typed_by_key.earned()
                             : judgement.explained.first().mark.earned();
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
