#include <algorithm>
#include <utility>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/compare/own_digits.hpp"
#include "answers/judging/credit/share.hpp"
#include "answers/judging/explain/as_expression.hpp"
#include "answers/judging/explain/carried_values.hpp"
#include "answers/judging/explain/explanations.hpp"
#include "answers/judging/explain/guard.hpp"
#include "answers/judging/explain/own_range.hpp"
#include "answers/judging/explain/shape_fit.hpp"
#include "engine/graph/evaluate.hpp"
#include "engine/numbers/interval.hpp"
#include "engine/numbers/leaf_value.hpp"

namespace gradewright::judging {
namespace {

/// More ways to take values that were written twice are not tried.
constexpr std::size_t max_ways = 16;

bool is_finite(const SettledTensor& key) {
  return std::ranges::all_of(key.cells(), &SettledCell::is_finite);
}

/// A student's value of a step that the key is computed from, ready to stand for it.
struct Taken {
  OwnValue own;  ///< with one value
  const KnownStep* step = nullptr;
  Expr expression;
};
using Way = std::vector<Taken>;

/// The student's values of the steps behind the key that can stand for them, all values of a step together.
std::vector<std::vector<Taken>> values_behind(const PreparedItem& prepared, std::span<const OwnValue> own) {
  std::vector<std::vector<Taken>> behind;
  for (const OwnValue& candidate : own) {
    const auto step = std::ranges::find(prepared.behind, candidate.name, &KnownStep::name);
    if (step == prepared.behind.end()) {
      continue;
    }
    std::vector<Taken> values;
    for (const ReadValue* value : candidate.values) {
      if (Expr expression = as_expression(*value, step->value.shape(), own_leaf(step->name))) {
        OwnValue own_value = candidate;
        own_value.values = {value};
        values.push_back({std::move(own_value), &*step, std::move(expression)});
      }
    }
    if (!values.empty()) {
      behind.push_back(std::move(values));
    }
  }
  return behind;
}

/// Every way to take one value of each step; empty when there are too many. Then once more without those that
/// follow from others, which may have been worked with before they were rounded.
std::vector<Way> ways_to_take(const std::vector<std::vector<Taken>>& behind) {
  std::vector<Way> ways{{}};
  for (const std::vector<Taken>& values : behind) {
    std::vector<Way> longer;
    for (const Way& way : ways) {
      for (const Taken& value : values) {
        longer.push_back(way);
        longer.back().push_back(value);
      }
    }
    if (longer.size() > max_ways) {
      return {};
    }
    ways = std::move(longer);
  }
  const std::size_t written = ways.size();
  for (std::size_t i = 0; i < written; ++i) {
    Way unrounded = ways[i];
    std::erase_if(unrounded, [](const Taken& taken) { return taken.own.follows; });
    if (unrounded.size() < ways[i].size() && !unrounded.empty()) {
      ways.push_back(std::move(unrounded));
    }
  }
  return ways;
}

std::optional<CarriedValue> carry_on(const Expr& key, const Way& way) {
  std::vector<Replacement> values;
  for (const Taken& taken : way) {
    values.push_back({taken.own.name, taken.expression});
  }
  auto carried = carry(key, values);
  return carried && !carried->from.empty() ? std::move(carried) : std::nullopt;
}

/// The values whose names count: what others replaced again does not.
Way used(const Way& way, const std::vector<std::string>& names) {
  Way result;
  std::ranges::copy_if(way, std::back_inserter(result), [&names](const Taken& taken) {
    return std::ranges::find(names, taken.own.name) != names.end();
  });
  return result;
}

std::vector<OwnValue> own_values(const Way& way) {
  std::vector<OwnValue> own;
  std::ranges::transform(way, std::back_inserter(own), &Taken::own);
  return own;
}

/// How far the value that was worked with may be from each cell written. Whole values of whole steps are
/// exact.
std::vector<Interval> worked_with(const Taken& taken) {
  const bool whole = is_whole_valued(*taken.step);
  std::vector<Interval> cells;
  for (const ReadCell& cell : taken.own.values.front()->cells) {
    const Interval written(leaf_value<Interval>(Number(cell.number.numerator())));
    const double margin = whole || taken.own.rule == nullptr
                              ? 0
                              : left_open_by_rounding(cell.number, *taken.own.rule).to_double();
    cells.push_back(margin == 0 ? written : written.widened(margin));
  }
  return cells;
}

/// What the key can come to when each of the values was worked with as it was before it was rounded.
std::vector<Interval> reachable(const CarriedValue& carried, const Way& way, const Standard& standard) {
  Evaluation<Interval> evaluation({&carried.step, 1});
  for (const Taken& taken : way) {
    const std::vector<Interval> cells = worked_with(taken);
    evaluation.bind(own_leaf(taken.own.name), {taken.step->value.shape(), cells.data()});
  }
  evaluation.run();
  const TensorView<Interval> value = evaluation.value(0);
  const Tensor<Interval> whole(value.shape, {value.span().begin(), value.span().end()});
  return asked_cells(whole, standard.cell_indices).cells();
}

/// Whether what rounding leaves open is more than a tenth of the value, and much more than the rule leaves
/// open.
bool is_wide(const std::vector<Interval>& reachable, const SettledTensor& key, const Rule& rule) {
  for (std::size_t at = 0; at < reachable.size(); ++at) {
    const Decimal& centre = key.cells()[at].decimal();
    const auto limit = compare(centre, key.cells()[at], rule).limit;
    const double allowed = std::max(centre.abs().to_double() / 10, limit ? limit->to_double() * 10 : 0);
    if (!(reachable[at].radius() <= allowed)) {
      return true;
    }
  }
  return false;
}

/// How the answer follows: rightly, or at least as far as its digits go.
struct Followed {
  Explanation explanation;
  /// Of the points, without the exam's cap: less with too few digits or another form in some cell.
  Decimal share = 1;
  bool wide = false;
};

std::optional<Followed> follow(const ReadValue& value, const PreparedItem& prepared, const Way& own,
                               const CarriedValue& carried) {
  Standard standard = prepared.standard;
  standard.key = asked_cells(carried.value, standard.cell_indices);
  standard.max_points = 1;
  standard.reachable.reset();
  standard.form = NumberForm::any;
  Followed followed;
  explain_by_standard(value, standard, prepared.up_to, followed.explanation);
  if (followed.explanation.mark.outcome != Outcome::correct) {
    const std::vector<Interval> cells = reachable(carried, own, standard);
    if (Expected expected(standard, standard.key); expected.reachable = &cells, meets(expected, value)) {
      hold_against(expected, value, followed.explanation.compared);
      followed.wide = is_wide(cells, standard.key, standard.rule);
    } else if (followed.explanation.mark.outcome == Outcome::too_few_digits) {
      followed.share = standard.too_few_digits_credit;
    } else {
      return std::nullopt;
    }
  }
  if (!is_in_form(value, prepared.standard.form)) {
    followed.share = std::min(followed.share, standard.other_form_credit);
  }
  followed.explanation.standard = &prepared.standard;
  if (!followed.explanation.other_key) {
    followed.explanation.other_key = std::move(standard.key);
  }
  return followed;
}

Explanation left_to_person(const PreparedItem& prepared, ByOwnValues evidence) {
  return {std::move(evidence), &prepared.standard, {}, {}, {Outcome::needs_review, std::nullopt}};
}

std::optional<Explanation> explain_by(const Way& way, const ReadValue& value, const PreparedItem& prepared,
                                      const Mark& by_key) {
  const auto carried = carry_on(prepared.key, way);
  if (!carried) {
    return std::nullopt;
  }
  if (!is_finite(carried->value)) {
    const bool at_a_pole = is_finite(prepared.whole_key) && by_key.earned().is_zero();
    return at_a_pole ? std::optional(
                           left_to_person(prepared, {carried->from, true, Guard{Guard::Kind::undefined, {}}}))
                     : std::nullopt;
  }
  const Way taken = used(way, carried->from);
  auto followed = follow(value, prepared, taken, *carried);
  if (!followed) {
    return std::nullopt;
  }
  const std::vector<OwnValue> own = own_values(taken);
  ByOwnValues evidence{carried->from, !std::ranges::all_of(own, &OwnValue::right), {}};
  evidence.guard = guard_against({value, *carried, own, own_values(way)}, prepared);
  if (!evidence.guard && followed->wide) {
    evidence.guard = Guard{Guard::Kind::too_wide, {}};
  }
  if (evidence.guard) {
    return left_to_person(prepared, std::move(evidence));
  }
  const Standard& standard = prepared.standard;
  const Decimal share =
      share_of(standard.max_points, prepared.follow_through * followed->share, 1, standard.round);
  if (followed->share != Decimal(1) && share <= by_key.earned()) {
    return std::nullopt;
  }
  followed->explanation.evidence = std::move(evidence);
  followed->explanation.mark = {Outcome::follow_through, std::max(share, by_key.earned())};
  return std::move(followed->explanation);
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
    return left_to_person(prepared, {{name}, false, Guard{why, name}});
  };
  for (const std::vector<Taken>& values : behind) {
    if (values.size() > 1) {
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

}  // namespace

std::optional<Explanation> explain_by_own_values(const ReadValue& value, const PreparedItem& prepared,
                                                 std::span<const OwnValue> own, const Mark& by_key) {
  // What has a cell too few, or one without a number, follows from nothing.
  if (prepared.follow_through.is_zero() || prepared.key == nullptr || own.empty() || !all_numbers(value) ||
      !shape_fits(value.shape, prepared.standard.key.shape())) {
    return std::nullopt;
  }
  const std::vector<std::vector<Taken>> behind = values_behind(prepared, own);
  std::optional<Explanation> guarded;
  for (const Way& way : ways_to_take(behind)) {
    auto explanation = explain_by(way, value, prepared, by_key);
    if (explanation && explanation->mark.points) {
      return explanation;
    }
    if (!guarded) {
      guarded = std::move(explanation);
    }
  }
  if (guarded || !by_key.earned().is_zero()) {
    return guarded;
  }
  return left_open(prepared, behind, own);
}

}  // namespace gradewright::judging
