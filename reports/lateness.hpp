#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "problems/late_policy.hpp"
#include "reports/layer.hpp"
#include "reports/totals.hpp"

namespace gradewright::reports {

/// What the store knows of when a submission was handed in.
struct HandingIn {
  std::string stated;     ///< as it came; empty where nothing says it
  std::string moment;     ///< ISO 8601, with Z where the zone is known; empty where it was not understood
  std::string extension;  ///< as it came: how much longer the student has, or until when; empty: no longer
};

/// When a submission was handed in, and what that costs by the exam's policy.
struct Lateness {
  /// What nobody could tell without a person.
  enum class Unclear { nothing, no_time, not_understood, no_zone, extension };

  LatePolicy policy;
  HandingIn handing_in;
  Moment due;                            ///< of this student, with the extension
  std::optional<Moment> handed_in = {};  ///< by the clock of `due`; none where it is unclear
  Unclear unclear = Unclear::nothing;
  std::int64_t seconds = 0;     ///< behind `due`; 0 where it is not late or unclear
  std::int64_t times = 0;       ///< how often the policy's cost is counted; 0 while it is unclear
  std::int64_t most_times = 0;  ///< likewise, but at the worst while it is unclear
  Decimal points = 0;           ///< that it costs; 0 while it is unclear

  bool is_unclear() const { return unclear != Unclear::nothing; }
};

Lateness lateness_of(const LatePolicy& policy, const HandingIn& handing_in);

/// Takes off a total what being late costs, and says in `late` how many points that are. It never takes a
/// total below 0, nor below what the exam gives at least. Shares are rounded to a multiple of `round`, halves
/// for the student. While it is unclear when something was handed in, the least of the total is what is left
/// at the worst, so that the total is provisional where that matters.
Total take_off(const Total& total, const PointRange& range, const Decimal& round, Lateness& late);

}  // namespace gradewright::reports
