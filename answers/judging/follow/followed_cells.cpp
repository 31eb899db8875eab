#include "answers/judging/follow/followed_cells.hpp"

#include <algorithm>
#include <cmath>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/compare/own_digits.hpp"

namespace gradewright::judging {
namespace {

/// How far a number may be from a value of this size by the rule.
double limit_at(const WrittenNumber& number, const SettledCell& key, const Rule& rule) {
  const auto limit = compare(number, key, rule).limit;
  return limit ? limit->to_double() : 0;
}

/// How many numbers of the digits asked an interval has room for: two that the rule cannot tell apart are
/// one.
double answers_in(const Interval& within, double unit) {
  return std::round((within.hi - within.lo) / unit);
}

/// The least difference that the rule sees at a cell, or else its last digit.
double unit_at(const WrittenNumber& number, const SettledCell& key, const Rule& rule) {
  const double limit = limit_at(number, key, rule);
  return 2 * (limit > 0 ? limit : half_unit_of(number).to_double());
}

}  // namespace

CellFollows within_reach(const WrittenNumber& number, const SettledCell& key, const Interval& reachable,
                         const Rule& rule) {
  if (reachable.is_point() || std::isnan(reachable.lo) || std::isnan(reachable.hi)) {
    return CellFollows::no;
  }
  const double value = as_double(number);
  const double last_digit = half_unit_of(number).to_double();
  const double limit = limit_at(number, key, rule);
  if (!reachable.widened(std::min(last_digit, limit)).contains(value)) {
    const bool is_short = !has_digits_asked(number, rule) && reachable.widened(last_digit).contains(value);
    return is_short ? CellFollows::too_few_digits : CellFollows::no;
  }
  const double unit = unit_at(number, key, rule);
  return unit > 0 && answers_in(reachable, unit) > most_answers ? CellFollows::too_wide
                                                                : CellFollows::before_rounding;
}

bool may_follow(const ReadValue& value, const std::vector<ComparedCell>& by_key,
                const std::vector<Interval>& reachable, const Standard& standard) {
  for (std::size_t at = 0; at < value.cells.size(); ++at) {
    const ReadCell& cell = value.cells[at];
    if (cell.state != ReadCell::State::number || !cell.number.is_finite() || is_right_in_value(by_key[at])) {
      continue;
    }
    const Interval& reach = reachable[at];
    if (!std::isfinite(reach.lo) || !std::isfinite(reach.hi)) {
      return true;
    }
    // The limit is at least as wide at one end of what can follow as anywhere between.
    const Rule& rule = standard.rule;
    const auto limit = [&](double end) {
      return limit_at(cell.number, {Decimal::from_double(end), false}, rule);
    };
    const double margin = std::max({limit(reach.lo), limit(reach.hi), half_unit_of(cell.number).to_double()});
    if (reach.widened(margin * (1 + 1e-9)).contains(as_double(cell.number))) {
      return true;
    }
  }
  return false;
}

std::vector<CellFollows> followed_cells(const ReadValue& value, const std::vector<ComparedCell>& by_key,
                                        const std::vector<ComparedCell>& carried, const SettledTensor& key,
                                        const Rule& rule, std::vector<Interval>& reachable,
                                        const Narrowing& narrow) {
  std::vector<CellFollows> cells(value.cells.size(), CellFollows::no);
  for (std::size_t at = 0; at < cells.size(); ++at) {
    const ReadCell& cell = value.cells[at];
    if (is_right_in_value(by_key[at])) {
      cells[at] = CellFollows::by_key;
    } else if (is_right_in_value(carried[at])) {
      cells[at] = reachable[at].is_point() ? CellFollows::exactly : CellFollows::from_values;
    } else if (cell.state == ReadCell::State::number && cell.number.is_finite()) {
      CellFollows reach = within_reach(cell.number, key.cells()[at], reachable[at], rule);
      if (reach != CellFollows::no) {
        reachable[at] = narrow(at, reachable[at], unit_at(cell.number, key.cells()[at], rule));
        reach = within_reach(cell.number, key.cells()[at], reachable[at], rule);
      }
      const bool is_short = carried[at].outcome == Outcome::too_few_digits;
      cells[at] = is_short && reach == CellFollows::no ? CellFollows::too_few_digits : reach;
    }
  }
  return cells;
}

}  // namespace gradewright::judging
