#include <algorithm>
#include <utility>

#include "answers/judging/credit/share.hpp"
#include "answers/judging/explain/as_expression.hpp"
#include "answers/judging/explain/carried_values.hpp"
#include "answers/judging/explain/explanations.hpp"
#include "answers/judging/explain/guard.hpp"

namespace gradewright::judging {
namespace {

/// More ways to take values that were written twice are not tried.
constexpr std::size_t max_ways = 16;

bool is_finite(const SettledTensor& key) {
  return std::ranges::all_of(key.cells(), &SettledCell::is_finite);
}

/// The student's values of the steps that the key is computed from, one value each.
using Way = std::vector<OwnValue>;

/// Every way to take one value of each step; empty when there are too many.
std::vector<Way> ways_to_take(std::span<const OwnValue> own) {
  std::vector<Way> ways{{}};
  for (const OwnValue& step : own) {
    std::vector<Way> longer;
    for (const Way& way : ways) {
      for (const ReadValue* value : step.values) {
        Way next = way;
        next.push_back({step.name, {value}, step.right, step.rule});
        longer.push_back(std::move(next));
      }
    }
    if (longer.size() > max_ways) {
      return {};
    }
    ways = std::move(longer);
  }
  return ways;
}

/// Those of the own values that stand behind the key and have the shape of their step.
std::vector<OwnValue> values_behind(const Expr& key, std::span<const OwnValue> own) {
  std::vector<OwnValue> behind;
  const std::vector<const Step*> steps = steps_behind(key);
  for (const OwnValue& candidate : own) {
    const auto named = std::ranges::find(steps, candidate.name, &Step::name);
    if (named == steps.end()) {
      continue;
    }
    OwnValue usable = candidate;
    std::erase_if(usable.values, [&](const ReadValue* value) {
      return as_expression(*value, (*named)->body->shape) == nullptr;
    });
    if (!usable.values.empty()) {
      behind.push_back(std::move(usable));
    }
  }
  return behind;
}

/// The values whose names count: what others replaced again does not.
Way used(const Way& way, const std::vector<std::string>& names) {
  Way result;
  std::ranges::copy_if(way, std::back_inserter(result), [&names](const OwnValue& own) {
    return std::ranges::find(names, own.name) != names.end();
  });
  return result;
}

std::vector<Replacement> replacements_of(const Way& way, const Expr& key) {
  std::vector<Replacement> values;
  const std::vector<const Step*> steps = steps_behind(key);
  for (const OwnValue& own : way) {
    const auto named = std::ranges::find(steps, own.name, &Step::name);
    values.push_back({own.name, as_expression(*own.values.front(), (*named)->body->shape)});
  }
  return values;
}

Explanation left_to_person(const PreparedItem& prepared, ByOwnValues evidence) {
  return {std::move(evidence), &prepared.standard, {}, {}, {Outcome::needs_review, std::nullopt}};
}

std::optional<Explanation> explain_by(const Way& way, const ReadValue& value, const PreparedItem& prepared,
                                      const Mark& by_key) {
  const auto carried = carry(prepared.key, replacements_of(way, prepared.key));
  if (!carried || carried->from.empty() || !is_finite(carried->value)) {
    return std::nullopt;
  }
  const Standard& standard = prepared.standard;
  SettledTensor key = asked_cells(carried->value, standard.cell_indices);
  if (!meets(Expected(standard, key), value)) {
    return std::nullopt;
  }
  const Way own = used(way, carried->from);
  ByOwnValues evidence{carried->from, !std::ranges::all_of(own, &OwnValue::right), {}};
  evidence.guard = guard_against({value, carried->step, own}, prepared);
  if (evidence.guard) {
    return left_to_person(prepared, std::move(evidence));
  }
  const Decimal share = share_of(standard.max_points, prepared.follow_through, 1, standard.round);
  Explanation explanation{std::move(evidence), &standard, std::move(key), {}, {}};
  explanation.mark = {Outcome::follow_through, std::max(share, by_key.earned())};
  hold_against(Expected(standard, explanation.key()), value, explanation.compared);
  return explanation;
}

}  // namespace

std::optional<Explanation> explain_by_own_values(const ReadValue& value, const PreparedItem& prepared,
                                                 std::span<const OwnValue> own, const Mark& by_key) {
  if (prepared.follow_through.is_zero() || prepared.key == nullptr || own.empty()) {
    return std::nullopt;
  }
  const std::vector<OwnValue> behind = values_behind(prepared.key, own);
  if (behind.empty()) {
    return std::nullopt;
  }
  std::optional<Explanation> guarded;
  for (const Way& way : ways_to_take(behind)) {
    auto explanation = explain_by(way, value, prepared, by_key);
    if (explanation && explanation->mark.points) {
      return explanation;
    }
    guarded = guarded ? std::move(guarded) : std::move(explanation);
  }
  if (guarded) {
    return guarded;
  }
  const auto twice =
      std::ranges::find_if(behind, [](const OwnValue& step) { return step.values.size() > 1; });
  if (twice == behind.end()) {
    return std::nullopt;
  }
  return left_to_person(prepared, {{twice->name}, false, Guard{Guard::Kind::written_twice, twice->name}});
}

}  // namespace gradewright::judging
