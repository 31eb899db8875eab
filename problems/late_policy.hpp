#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/numbers/decimal.hpp"
#include "engine/text/moment.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

struct YamlNode;

/// Points, or a share of points from 0 to 1.
struct LateCost {
  Decimal amount;
  bool is_share = false;

  friend bool operator==(const LateCost&, const LateCost&) = default;
};

/// What a late submission costs.
struct LatePolicy {
  /// What a share is one of: the points that all right answers give, or those that were reached.
  enum class Of { maximum, reached };

  Moment due = {};                         ///< with its zone
  std::optional<int> zone = {};            ///< minutes ahead of UTC that times without a zone are meant in
  DateOrder dates = DateOrder::unknown;    ///< of dates such as 5/1/2026
  std::int64_t grace = 0;                  ///< seconds for which nothing is late yet
  std::optional<std::int64_t> every = {};  ///< seconds; each that has begun costs; none: it costs once
  LateCost cost = {};
  Of of = Of::maximum;
  std::optional<LateCost> at_most = {};  ///< of all of it; none: down to what the exam gives at least

  friend bool operator==(const LatePolicy&, const LatePolicy&) = default;
};

/// "day_first", "month_first"; empty where it is not known.
std::string_view to_string(DateOrder order);
/// "maximum", "reached".
std::string_view to_string(LatePolicy::Of of);
/// "10%", "1.5".
std::string to_string(const LateCost& cost);

/// A map such as `{due: 2026-05-01 12:00 +02:00, every: day, cost: 10%}`.
LatePolicy read_late(const YamlNode& node);

/// The policy as the store keeps it, in the fields of the exam; none for a text that is no policy.
std::optional<LatePolicy> late_policy_from(std::string_view text);
std::string to_text(const LatePolicy& policy);

}  // namespace gradewright::problems
