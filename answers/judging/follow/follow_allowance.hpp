#pragma once

#include <optional>

#include "answers/judging/judgement.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "engine/numbers/decimal.hpp"
#include "problems/follow_policy.hpp"

namespace gradewright::judging {

/// What one student may still earn by follow-through in a question.
class FollowAllowance {
 public:
  explicit FollowAllowance(const FollowPolicy& policy) : left_(policy.cap), once_(policy.once) {}

  /// Takes from the judgement of the question's next item what the item or the question no longer gives, and
  /// counts what it does.
  void limit(Judgement& judgement, const PreparedItem& prepared);

 private:
  std::optional<Decimal> left_;
  bool once_;
  bool given_ = false;
};

}  // namespace gradewright::judging
