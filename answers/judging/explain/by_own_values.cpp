#include <algorithm>
#include <functional>
#include <utility>

#include "answers/judging/compare/rearranged.hpp"
#include "answers/judging/explain/explanations.hpp"
#include "answers/judging/explain/guard.hpp"
#include "answers/judging/explain/own_range.hpp"
#include "answers/judging/explain/shape_fit.hpp"
#include "answers/judging/follow/any_order.hpp"
#include "answers/judging/follow/follow_plan.hpp"
#include "answers/judging/follow/followed_answer.hpp"
#include "answers/judging/follow/taken_values.hpp"
#include "engine/numbers/interval.hpp"

namespace gradewright::judging {
namespace {

bool is_finite(const SettledTensor& key) {
  return std::ranges::all_of(key.cells(), &SettledCell::is_finite);
}

Explanation left_to_person(const PreparedItem& prepared, ByOwnValues evidence) {
  return {std::move(evidence), &prepared.standard, {}, {}, {Outcome::needs_review, std::nullopt}};
}

/// An answer beside its explanation by the key.
struct Answer {
  const ReadValue& value;
  const PreparedItem& prepared;
  const Explanation& by_key;
  std::span<const OwnValue> right;  ///< the values of steps behind the key that are right or follow
};

/// How the cells stand to the key; all wrong where the key stands for others that are as right.
std::vector<ComparedCell> cells_by_key(const Answer& answer) {
  return answer.prepared.up_to == UpTo::nothing ? answer.by_key.compared.cells
                                                : all_wrong(answer.value.cells.size());
}

/// The cells that share no points; all do where the key stands for others that are as right.
const std::vector<bool>& free_cells(const PreparedItem& prepared) {
  static const std::vector<bool> none;
  return prepared.up_to == UpTo::nothing ? prepared.standard.free.cells : none;
}

/// The cells as they are marked: what follows as if it were right.
std::vector<ComparedCell> cells_with_followed(const Answer& answer, const Followed& followed) {
  std::vector<ComparedCell> cells = followed.by_key;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    switch (followed.cells[at]) {
      case CellFollows::no:
      case CellFollows::by_key:
        break;
      case CellFollows::too_few_digits:
        cells[at].outcome = Outcome::too_few_digits;
        break;
      case CellFollows::exactly:
      case CellFollows::from_values:
      case CellFollows::before_rounding:
      case CellFollows::too_wide:
        cells[at].outcome = is_in_form(followed.answer(answer.value).cells[at], answer.prepared.standard.form)
                                ? Outcome::correct
                                : Outcome::partial;
        break;
    }
  }
  return cells;
}

std::vector<std::size_t> right_cells(const std::vector<CellFollows>& cells) {
  std::vector<std::size_t> right;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (cells[at] != CellFollows::no) {
      right.push_back(at);
    }
  }
  return right;
}

/// The cells that follow and are not right by the key.
std::vector<std::size_t> only_followed(const std::vector<CellFollows>& cells) {
  std::vector<std::size_t> only;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    if (cells[at] != CellFollows::no && cells[at] != CellFollows::by_key) {
      only.push_back(at);
    }
  }
  return only;
}

/// Those that are right or follow from others: what may be left out of a way to be taken unrounded.
std::vector<OwnValue> right_values(const std::vector<std::vector<Taken>>& behind) {
  std::vector<OwnValue> right;
  for (const std::vector<Taken>& values : behind) {
    if (values.front().own.right || values.front().own.follows) {
      right.push_back(values.front().own);
    }
  }
  return right;
}

/// The values of a way, and those that may have been left out to be taken unrounded.
std::vector<OwnValue> with_right_values(const Way& way, std::span<const OwnValue> right) {
  std::vector<OwnValue> all = own_values(way);
  all.insert(all.end(), right.begin(), right.end());
  return all;
}

/// Where no value that is carried on is wrong, an answer that is right by the key as far as its digits go
/// stays that: who carries too few digits on gains nothing by it.
void keep_short_cells(const Way& way, const std::vector<ComparedCell>& by_key,
                      std::vector<CellFollows>& cells) {
  const bool any_wrong =
      std::ranges::any_of(way, [](const Taken& taken) { return !taken.own.right && !taken.own.is_short; });
  for (std::size_t at = 0; !any_wrong && at < cells.size(); ++at) {
    if (by_key[at].outcome == Outcome::too_few_digits) {
      cells[at] = CellFollows::by_key;
    }
  }
}

/// Places that only may follow do so as one order of all, and those that follow beside others that are right
/// by the key: else they do not.
void keep_in_line(const Answer& answer, Followed& followed) {
  if (!answer.prepared.standard.is_arrangement || !is_finite(followed.key)) {
    return;
  }
  const auto leave_out = [&](const std::function<bool(CellFollows)>& which) {
    std::vector<bool> accepted(followed.cells.size());
    std::transform(followed.cells.begin(), followed.cells.end(), accepted.begin(),
                   [](CellFollows how) { return how != CellFollows::no; });
    const std::vector<bool> out = cells_out_of_line(followed.answer(answer.value), accepted, followed.key,
                                                    answer.prepared.standard.rule);
    for (std::size_t at = 0; at < out.size(); ++at) {
      followed.cells[at] = out[at] && which(followed.cells[at]) ? CellFollows::no : followed.cells[at];
    }
  };
  leave_out([](CellFollows how) {
    return how != CellFollows::by_key && how != CellFollows::exactly && how != CellFollows::from_values;
  });
  leave_out([](CellFollows how) { return how != CellFollows::by_key; });
}

/// The answer explained by one way to take the values, along the exam's route to the key or another.
std::optional<Explanation> explain_by(const Way& way, std::size_t route, const Answer& answer) {
  const PreparedItem& prepared = answer.prepared;
  const Expr& key = route == 0 ? prepared.key : prepared.routes[route - 1];
  const FollowPlans::Lease plan = prepared.plans->take(key, way, route);
  if (plan->from().empty()) {
    return std::nullopt;
  }
  auto followed = follow(answer.value, prepared, cells_by_key(answer), *plan, way);
  if (!followed) {
    return std::nullopt;
  }
  keep_short_cells(plan->counting(way), followed->by_key, followed->cells);
  keep_in_line(answer, *followed);
  const Mark& by_key = answer.by_key.mark;
  if (!is_finite(followed->whole)) {
    const bool at_a_pole = route == 0 && is_finite(prepared.whole_key) && by_key.earned().is_zero();
    return at_a_pole ? std::optional(left_to_person(
                           prepared, {plan->from(), true, {}, Guard{Guard::Kind::undefined, {}}}))
                     : std::nullopt;
  }
  const std::vector<ComparedCell> cells = cells_with_followed(answer, *followed);
  Mark mark = mark_with_followed(followed->by_key, cells, prepared.follow_through, prepared.standard,
                                 free_cells(prepared));
  const bool whole =
      std::ranges::all_of(cells, &is_right_in_value) && is_in_form(answer.value, prepared.standard.form);
  const bool none = std::ranges::all_of(
      followed->cells, [](CellFollows how) { return how == CellFollows::no || how == CellFollows::by_key; });
  if (none || (!whole && mark.earned() <= by_key.earned())) {
    return std::nullopt;
  }
  const Way counting = plan->counting(way);
  const std::vector<OwnValue> own = own_values(counting);
  ByOwnValues evidence{plan->from(),
                       !std::ranges::all_of(own, &OwnValue::right),
                       as_written(followed->cells, followed->order),
                       {}};
  const CarriedValue carried{plan->step_with(way), std::move(followed->whole), plan->from()};
  evidence.guard = guard_against(
      {followed->answer(answer.value), carried, own, with_right_values(way, answer.right),
       right_cells(followed->cells), only_followed(followed->cells),
       followed->has(CellFollows::before_rounding) ? std::span<const Interval>(followed->reachable)
                                                   : std::span<const Interval>()},
      prepared);
  if (!evidence.guard && followed->has(CellFollows::too_wide)) {
    evidence.guard = Guard{Guard::Kind::too_wide, {}};
  }
  if (evidence.guard) {
    return left_to_person(prepared, std::move(evidence));
  }
  mark.points = std::max(mark.earned(), by_key.earned());
  followed->key.cells() = as_written(followed->key.cells(), followed->order);
  followed->compared.cells = as_written(followed->compared.cells, followed->order);
  return Explanation{std::move(evidence), &prepared.standard, std::move(followed->key),
                     std::move(followed->compared), mark};
}

bool cannot_be_read(const OwnValue& own) {
  return own.values.empty() || std::ranges::any_of(own.values, [](const ReadValue* value) {
           return std::ranges::find(value->cells, ReadCell::State::unreadable, &ReadCell::state) !=
                  value->cells.end();
         });
}

/// Where an answer follows from nothing that was read, a person looks when something else may have been
/// meant.
std::optional<Explanation> left_open(const PreparedItem& prepared,
                                     const std::vector<std::vector<Taken>>& behind,
                                     std::span<const OwnValue> own) {
  const auto leave = [&](const std::string& name, Guard::Kind why) {
    return left_to_person(prepared, {{name}, false, {}, Guard{why, name}});
  };
  for (const std::vector<Taken>& values : behind) {
    if (values.size() > 1 && !values.front().own.shown && !values.front().own.in_any_order) {
      return leave(values.front().own.name, Guard::Kind::written_twice);
    }
  }
  for (const OwnValue& candidate : own) {
    if (std::ranges::find(prepared.behind, candidate.name, &KnownStep::name) != prepared.behind.end() &&
        cannot_be_read(candidate)) {
      return leave(candidate.name, Guard::Kind::unreadable);
    }
  }
  return std::nullopt;
}

/// Whether there is a number in some cell, and nothing that is not finite or cannot be read.
bool has_numbers(const ReadValue& value) {
  const auto is_blank = [](const ReadCell& cell) { return cell.state == ReadCell::State::blank; };
  return !std::ranges::all_of(value.cells, is_blank) &&
         std::ranges::all_of(value.cells, [&](const ReadCell& cell) {
           return is_blank(cell) || (cell.state == ReadCell::State::number && cell.number.is_finite());
         });
}

/// Whether an answer that a guard leaves to a person would be right in more cells than one that nothing
/// guards.
bool follows_in_more_cells(const Explanation& guarded, const std::optional<Explanation>& partial) {
  const auto cells = [](const Explanation& explanation) {
    const std::vector<CellFollows>& follows = std::get<ByOwnValues>(explanation.evidence).cells;
    return std::ranges::count_if(follows, [](CellFollows how) { return how != CellFollows::no; });
  };
  return !partial || cells(guarded) > cells(*partial);
}

}  // namespace

std::optional<Explanation> explain_by_own_values(const ReadValue& value, const PreparedItem& prepared,
                                                 std::span<const OwnValue> own, const Explanation& by_key) {
  // What has another shape, or no number at all, follows from nothing.
  if (prepared.follow_through.is_zero() || prepared.key == nullptr || own.empty() || !has_numbers(value) ||
      !shape_fits(value.shape, prepared.standard.key.shape())) {
    return std::nullopt;
  }
  const std::vector<std::vector<Taken>> behind = values_behind(prepared, own);
  std::optional<Explanation> partial;
  std::optional<Explanation> guarded;
  const std::vector<OwnValue> right = right_values(behind);
  const std::vector<Way> ways = ways_to_take(behind);
  for (std::size_t route = 0; route <= prepared.routes.size(); ++route) {
    for (const Way& way : ways) {
      auto explanation = explain_by(way, route, {value, prepared, by_key, right});
      if (!explanation) {
        continue;
      }
      if (explanation->mark.outcome == Outcome::follow_through) {
        return explanation;
      }
      std::optional<Explanation>& kept = explanation->mark.points ? partial : guarded;
      if (!kept || kept->mark.earned() < explanation->mark.earned()) {
        kept = std::move(explanation);
      }
    }
  }
  if (partial || guarded) {
    return guarded && follows_in_more_cells(*guarded, partial) ? std::move(guarded) : std::move(partial);
  }
  const bool nothing_else = by_key.mark.earned().is_zero() && all_numbers(value);
  return nothing_else ? left_open(prepared, behind, own) : std::nullopt;
}

}  // namespace gradewright::judging
