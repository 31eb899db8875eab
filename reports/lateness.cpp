#include "reports/lateness.hpp"

#include <algorithm>

#include "answers/judging/credit/share.hpp"
#include "engine/text/duration.hpp"

namespace gradewright::reports {
namespace {

/// A time as it is stated, in the zone that the policy knows for those that have none.
std::optional<Moment> placed(std::optional<Moment> moment, const LatePolicy& policy) {
  if (moment && !moment->zone && policy.zone) {
    moment = Moment{moment->seconds - std::int64_t{*policy.zone} * 60, policy.zone};
  }
  return moment;
}

/// What the platform's export said clearly stays; what it left open, the policy may know.
std::optional<Moment> handed_in(const HandingIn& handing_in, const LatePolicy& policy) {
  const std::optional<Moment> known = read_moment(handing_in.moment);
  return known && known->zone ? known : placed(read_moment(handing_in.stated, policy.dates), policy);
}

/// When it is due with the extension; none where nobody could tell.
std::optional<Moment> due_of(const HandingIn& handing_in, const LatePolicy& policy) {
  if (handing_in.extension.empty()) {
    return policy.due;
  }
  if (const std::optional<std::int64_t> longer = read_duration(handing_in.extension)) {
    return Moment{policy.due.seconds + *longer, policy.due.zone};
  }
  const std::optional<Moment> until = placed(read_moment(handing_in.extension, policy.dates), policy);
  return until && until->zone && until->seconds >= policy.due.seconds
             ? std::optional(Moment{until->seconds, policy.due.zone})
             : std::nullopt;
}

/// What is left of `base` when `cost` is taken `times` times.
Decimal left_of(const Decimal& base, const LateCost& cost, std::int64_t times, const Decimal& round) {
  if (!cost.is_share) {
    return std::max(base - cost.amount * Decimal(times), Decimal(0));
  }
  const Decimal kept = std::max(Decimal(1) - cost.amount * Decimal(times), Decimal(0));
  return judging::share_of(base, kept, 1, round);
}

/// `points` without what being late costs.
Decimal less(const Lateness& late, std::int64_t times, const Decimal& points, const Decimal& max,
             const Decimal& round) {
  const Decimal base = late.policy.of == LatePolicy::Of::reached ? points : max;
  const auto cost_of = [&](const LateCost& cost, std::int64_t counted) {
    return cost.is_share ? base - left_of(base, cost, counted, round) : cost.amount * Decimal(counted);
  };
  Decimal cost = cost_of(late.policy.cost, times);
  if (late.policy.at_most) {
    cost = std::min(cost, cost_of(*late.policy.at_most, 1));
  }
  return points - std::max(cost, Decimal(0));  // where points are no multiple of what they are rounded to
}

/// How often it costs to be so late.
std::int64_t times_for(std::int64_t behind, const LatePolicy& policy) {
  return behind <= policy.grace ? 0 : policy.every ? (behind + *policy.every - 1) / *policy.every : 1;
}

/// So often that nothing can be left.
constexpr std::int64_t at_the_worst = 1'000'000'000'000;

}  // namespace

Lateness lateness_of(const LatePolicy& policy, const HandingIn& handing_in) {
  using Unclear = Lateness::Unclear;
  Lateness late{policy, handing_in, policy.due};
  const std::optional<Moment> at = handed_in(handing_in, policy);
  if (!at || !at->zone) {
    late.most_times = policy.every ? at_the_worst : 1;
    late.unclear = handing_in.stated.empty() ? Unclear::no_time
                   : at                      ? Unclear::no_zone
                                             : Unclear::not_understood;
    return late;
  }
  late.handed_in = Moment{at->seconds, policy.due.zone};
  const std::optional<Moment> due = due_of(handing_in, policy);
  const std::int64_t behind = at->seconds - due.value_or(policy.due).seconds;
  if (!due && behind > policy.grace) {
    late.unclear = Unclear::extension;
    late.most_times = times_for(behind, policy);
    return late;
  }
  late.due = due.value_or(policy.due);
  late.seconds = std::max<std::int64_t>(behind, 0);
  late.times = times_for(late.seconds, policy);
  late.most_times = late.times;
  return late;
}

Total take_off(const Total& total, const PointRange& range, const Decimal& round, Lateness& late) {
  const Decimal floor = std::max(range.at_least.value_or(Decimal(0)), Decimal(0));
  const auto left = [&](const Decimal& points, std::int64_t times) {
    return times == 0 || points <= floor ? points
                                         : std::max(less(late, times, points, total.max, round), floor);
  };
  Total out = total;
  out.points = left(total.points, late.times);
  out.most = left(total.most, late.times);
  out.least = left(total.least, late.most_times);
  late.points = total.points - out.points;
  return out;
}

}  // namespace gradewright::reports
