#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>

#include "answers/judging/explain/own_value.hpp"
#include "answers/judging/judgement.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "engine/numbers/decimal.hpp"
#include "problems/follow_policy.hpp"

namespace gradewright::judging {

/// What one student may still earn by follow-through in a question.
class FollowAllowance {
 public:
  explicit FollowAllowance(const FollowPolicy& policy)
      : left_(policy.cap), once_(policy.once), shown_is_credited_(policy.shown) {}

  /// Takes from the judgement of the question's next item what the item or the question no longer gives, and
  /// counts what it does. The first item that follows from a step which is wrong and was only shown is left
  /// to a person, unless the exam credits it: the slip has cost nothing so far.
  void limit(Judgement& judgement, const PreparedItem& prepared, std::span<const OwnValue> own);

 private:
  void leave_slip(Judgement& judgement, ByOwnValues& evidence, std::span<const OwnValue> own);

  std::optional<Decimal> left_;
  bool once_;
  bool shown_is_credited_;
  bool given_ = false;
  std::set<std::string> slips_;  ///< in shown steps, that an item has been left to a person for
};

}  // namespace gradewright::judging
