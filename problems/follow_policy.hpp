#pragma once

#include <optional>

#include "engine/numbers/decimal.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

struct YamlNode;

/// What an answer is worth that is right only from the student's own wrong values.
struct FollowPolicy {
  Decimal credit = 1;               ///< share of the points, 0 to 1; 0: none is given
  std::optional<Decimal> cap = {};  ///< points that a question, or an item, gives by it at most
  bool once = false;                ///< only the first answer of a question that follows is credited
  /// The first answer that follows from a wrong step which was shown for no item is credited, too; else a
  /// person decides what the slip costs.
  bool shown = false;

  friend bool operator==(const FollowPolicy&, const FollowPolicy&) = default;
};

/// Whom a policy is written for: an exam or a question, whose cap is that of a question, or an item.
enum class FollowScope { question, item };

/// `50%`, `off`, or a map of `credit`, `cap`, `times` (once or every) and `shown` (credit or review). What it
/// leaves out is as `outer` says; a cap of a question is none of its items.
FollowPolicy read_follow_policy(const YamlNode& node, const FollowPolicy& outer, FollowScope scope);

}  // namespace gradewright::problems
