#include <algorithm>
#include <string>
#include <vector>

#include "answers/judging/explain/explanations.hpp"
#include "answers/judging/follow/followed_answer.hpp"

namespace gradewright::judging {
namespace {

bool is_wrong(const OwnValue& own) {
  return !own.right && !own.follows;
}

bool is_wrong_step(const Taken& taken) {
  return is_wrong(taken.own);
}

bool follows_whole(const ReadValue& value, const PreparedItem& prepared, FollowPlan& plan, const Way& way) {
  const auto followed = follow(value, prepared, all_wrong(value.cells.size()), plan, way);
  return followed && !followed->has(CellFollows::no);
}

/// Whether every cell follows by another route than the exam's.
bool follows_on_a_route(const ReadValue& value, const PreparedItem& prepared, const Way& way) {
  for (std::size_t route = 1; route <= prepared.routes.size(); ++route) {
    const FollowPlans::Lease plan = prepared.plans->take(prepared.routes[route - 1], way, route);
    if (!plan->from().empty() && follows_whole(value, prepared, *plan, way)) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<std::string> wrong_values_against(const ReadValue& value, const PreparedItem& prepared,
                                              std::span<const OwnValue> own) {
  const bool any_wrong = std::ranges::any_of(own, [&](const OwnValue& one) {
    return is_wrong(one) &&
           std::ranges::find(prepared.behind, one.name, &KnownStep::name) != prepared.behind.end();
  });
  if (prepared.plans == nullptr || !any_wrong) {
    return {};
  }
  std::vector<std::string> wrong;
  for (const Way& way : ways_to_take(values_behind(prepared, own))) {
    if (std::ranges::none_of(way, is_wrong_step)) {
      return {};
    }
    const FollowPlans::Lease plan = prepared.plans->take(prepared.key, way);
    const Way counting = plan->counting(way);
    if (std::ranges::none_of(counting, is_wrong_step) || follows_whole(value, prepared, *plan, way) ||
        follows_on_a_route(value, prepared, way)) {
      return {};
    }
    for (const Taken& taken : counting) {
      if (is_wrong_step(taken) && std::ranges::find(wrong, taken.own.name) == wrong.end()) {
        wrong.push_back(taken.own.name);
      }
    }
  }
  return wrong;
}

}  // namespace gradewright::judging
