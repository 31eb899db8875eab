#include "answers/judging/follow/taken_values.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "answers/judging/compare/own_digits.hpp"
#include "answers/judging/explain/own_range.hpp"
#include "answers/judging/explain/shape_fit.hpp"
#include "engine/numbers/leaf_value.hpp"

namespace gradewright::judging {
namespace {

/// More ways to take values that were written twice are not tried.
constexpr std::size_t max_ways = 16;

Interval enclosing(const WrittenNumber& number) {
  const auto numerator = leaf_value<Interval>(Number(number.numerator()));
  return number.is_fraction() ? numerator / leaf_value<Interval>(Number(number.denominator())) : numerator;
}

/// How far what was worked with may be from a cell as written. Exact is a whole number of a whole step, and
/// what has all the digits that the step gives, by the key or from the student's own values.
double margin_of(const ReadValue& value, std::size_t at, const OwnValue& own, const KnownStep& step) {
  const WrittenNumber& written = value.cells[at].number;
  const SettledCell& key = step.value.cells()[at];
  if (own.rule != nullptr && !own.half_units.empty() && own.half_units.front()) {
    return left_open_by_rounding(written, *own.rule, *own.half_units.front()).to_double();
  }
  if (own.rule == nullptr || written.is_fraction()) {
    return 0;
  }
  const auto is_written = [&](const WrittenNumber& other) {
    return as_double(other) == as_double(written) && exactly(other) == exactly(written);
  };
  const bool is_key = key.is_finite() && is_known(key) && is_written(as_written(key));
  const bool is_followed = at < own.unrounded.size() && own.unrounded[at] && is_written(*own.unrounded[at]);
  return is_key || is_followed ? 0 : left_open_by_rounding(written, *own.rule).to_double();
}

Taken taken_as_written(OwnValue own, const KnownStep& step) {
  const ReadValue& value = *own.values.front();
  const bool in_other_unit = !own.half_units.empty() && own.half_units.front();
  const bool whole = is_whole_valued(step) && !in_other_unit;
  Taken taken{std::move(own), &step, {}, {}};
  for (std::size_t at = 0; at < value.cells.size(); ++at) {
    taken.cells.push_back(value.cells[at].number);
    taken.margins.push_back(whole ? 0 : margin_of(value, at, taken.own, step));
  }
  return taken;
}

/// Puts the right cells of a value as they were before they were rounded; false where none is known.
bool take_unrounded(Taken& taken) {
  const std::vector<std::optional<WrittenNumber>>& known = taken.own.unrounded;
  bool any = false;
  for (std::size_t at = 0; at < std::min(known.size(), taken.cells.size()); ++at) {
    if (known[at]) {
      taken.cells[at] = *known[at];
      taken.margins[at] = 0;
      any = true;
    }
  }
  return any;
}

/// The way without the values that are right, or follow from others, so that the steps give them; and with
/// the right cells of the others unrounded. Empty where that is nothing else, or leaves nothing.
Way unrounded(const Way& written) {
  Way way;
  bool changed = false;
  for (const Taken& taken : written) {
    if (taken.own.right || taken.own.follows) {
      changed = true;
      continue;
    }
    changed = take_unrounded(way.emplace_back(taken)) || changed;
  }
  return changed ? way : Way();
}

/// Every way to take one value of each step; none when there are too many, or nothing is to be taken.
std::vector<Way> one_of_each(const std::vector<std::vector<Taken>>& behind) {
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
  return behind.empty() ? std::vector<Way>() : ways;
}

}  // namespace

std::vector<std::vector<Taken>> values_behind(const PreparedItem& prepared, std::span<const OwnValue> own) {
  std::vector<std::vector<Taken>> behind;
  for (const OwnValue& candidate : own) {
    const auto step = std::ranges::find(prepared.behind, candidate.name, &KnownStep::name);
    if (step == prepared.behind.end()) {
      continue;
    }
    std::vector<Taken> values;
    for (std::size_t at = 0; at < candidate.values.size(); ++at) {
      const ReadValue* value = candidate.values[at];
      if (shape_fits(value->shape, step->value.shape()) && all_numbers(*value)) {
        OwnValue one = candidate;
        one.values = {value};
        one.half_units.clear();
        if (at < candidate.half_units.size()) {
          one.half_units = {candidate.half_units[at]};
        }
        values.push_back(taken_as_written(std::move(one), *step));
      }
    }
    if (!values.empty()) {
      behind.push_back(std::move(values));
    }
  }
  return behind;
}

std::vector<Way> ways_to_take(const std::vector<std::vector<Taken>>& behind) {
  std::vector<std::vector<Taken>> asked;
  std::ranges::copy_if(behind, std::back_inserter(asked),
                       [](const std::vector<Taken>& values) { return !values.front().own.shown; });
  std::vector<Way> ways = asked.size() < behind.size() ? one_of_each(behind) : std::vector<Way>();
  std::ranges::move(one_of_each(asked), std::back_inserter(ways));
  const std::size_t written = ways.size();
  for (std::size_t i = 0; i < written; ++i) {
    if (Way before_rounding = unrounded(ways[i]); !before_rounding.empty()) {
      ways.push_back(std::move(before_rounding));
    }
  }
  return ways;
}

std::vector<Interval> worked_with(const Taken& taken) {
  std::vector<Interval> cells;
  for (std::size_t at = 0; at < taken.cells.size(); ++at) {
    const Interval centre = enclosing(taken.cells[at]);
    cells.push_back(taken.margins[at] == 0 ? centre : centre.widened(taken.margins[at]));
  }
  return cells;
}

std::vector<OwnValue> own_values(const Way& way) {
  std::vector<OwnValue> own;
  std::ranges::transform(way, std::back_inserter(own), &Taken::own);
  return own;
}

}  // namespace gradewright::judging
