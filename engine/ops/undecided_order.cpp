#include "engine/ops/undecided_order.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "engine/ops/order_rules.hpp"

namespace gradewright::engine::ops {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// The ends of the cells. What may be NaN, of which nothing is known, ends there: NaN counts as the largest.
std::vector<double> ends(const std::vector<Interval>& cells, bool upper) {
  std::vector<double> result;
  for (const Interval cell : cells) {
    const bool may_be_nan = rules::is_nan(cell) || (cell.lo == -infinity && cell.hi == infinity);
    result.push_back(!upper ? cell.lo : may_be_nan ? not_a_number : cell.hi);
  }
  return result;
}

/// The order of one end of the cells.
struct EndOrder {
  const std::vector<double>& values;
  bool descending;

  rules::Placed<double> at(Index place) const { return {values[static_cast<std::size_t>(place)], place}; }
  bool operator()(Index a, Index b) const { return rules::stands_before(at(a), at(b), descending); }

  std::vector<Index> sorted() const {
    std::vector<Index> places(values.size());
    std::iota(places.begin(), places.end(), Index{0});
    std::sort(places.begin(), places.end(), *this);
    return places;
  }
};

/// Of every cell, how many surely stand before it: those whose last end stands before its first one.
std::vector<Index> surely_before(const std::vector<double>& first_ends, const std::vector<double>& last_ends,
                                 bool descending) {
  const EndOrder last{last_ends, descending};
  const EndOrder first{first_ends, descending};
  const std::vector<Index> sorted = last.sorted();
  std::vector<Index> result;
  for (Index place = 0; place < static_cast<Index>(first_ends.size()); ++place) {
    const auto behind = std::partition_point(sorted.begin(), sorted.end(), [&](Index other) {
      return rules::stands_before(last.at(other), first.at(place), descending);
    });
    result.push_back(behind - sorted.begin());
  }
  return result;
}

/// For each place the first cell, in the order of `cells`, whose range of places holds it. A place that has
/// its cell is skipped from then on.
std::vector<Index> first_cells(const std::vector<Index>& cells, const std::vector<Index>& lowest,
                               const std::vector<Index>& highest) {
  const std::size_t length = cells.size();
  std::vector<Index> found(length, -1);
  std::vector<std::size_t> next(length + 1);  // the next place without a cell, or a place nearer to it
  std::iota(next.begin(), next.end(), std::size_t{0});
  const auto open_place = [&](std::size_t place) {
    std::size_t open = place;
    while (next[open] != open) {
      open = next[open];
    }
    while (next[place] != open) {
      place = std::exchange(next[place], open);
    }
    return open;
  };
  for (const Index cell : cells) {
    const auto last = static_cast<std::size_t>(highest[static_cast<std::size_t>(cell)]);
    for (std::size_t place = open_place(static_cast<std::size_t>(lowest[static_cast<std::size_t>(cell)]));
         place <= last; place = open_place(place)) {
      found[place] = cell;
      next[place] = place + 1;
    }
  }
  return found;
}

}  // namespace

std::vector<Interval> enclosed_order(const std::vector<Interval>& cells, bool descending) {
  const std::vector<double> lower = ends(cells, false);
  const std::vector<double> upper = ends(cells, true);
  const std::vector<Index> by_lower = EndOrder{lower, descending}.sorted();
  const std::vector<Index> by_upper = EndOrder{upper, descending}.sorted();
  std::vector<Interval> result;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Interval cell(lower[static_cast<std::size_t>(by_lower[i])],
                        upper[static_cast<std::size_t>(by_upper[i])]);
    const bool may_be_nan = rules::is_nan(cell) && !(cell.lo != cell.lo);
    result.push_back(may_be_nan ? Interval(-infinity, infinity) : cell);
  }
  return result;
}

std::vector<Interval> enclosed_places(const std::vector<Interval>& cells, bool descending) {
  const std::vector<double> lower = ends(cells, false);
  const std::vector<double> upper = ends(cells, true);
  const std::vector<double>& first_ends = descending ? upper : lower;
  const std::vector<double>& last_ends = descending ? lower : upper;
  const auto length = static_cast<Index>(cells.size());
  const std::vector<Index> lowest = surely_before(first_ends, last_ends, descending);
  // What surely stands behind a cell stands before it the other way round; equal cells then count by their
  // places from the end.
  std::vector<Index> highest(cells.size());
  std::vector<double> first_reversed(first_ends.rbegin(), first_ends.rend());
  std::vector<double> last_reversed(last_ends.rbegin(), last_ends.rend());
  const std::vector<Index> behind = surely_before(last_reversed, first_reversed, !descending);
  for (Index place = 0; place < length; ++place) {
    highest[static_cast<std::size_t>(place)] =
        length - 1 - behind[static_cast<std::size_t>(length - 1 - place)];
  }
  std::vector<Index> in_order(cells.size());
  std::iota(in_order.begin(), in_order.end(), Index{0});
  const std::vector<Index> first = first_cells(in_order, lowest, highest);
  std::ranges::reverse(in_order);
  const std::vector<Index> last = first_cells(in_order, lowest, highest);
  std::vector<Interval> result;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    result.emplace_back(static_cast<double>(first[i]), static_cast<double>(last[i]));
  }
  return result;
}

Interval enclosed_place_of_largest(const std::vector<Interval>& cells) {
  const std::vector<double> lower = ends(cells, false);
  const std::vector<double> upper = ends(cells, true);
  const EndOrder least{lower, true};
  const EndOrder most{upper, true};
  Index champion = 0;  // by the lower ends
  for (Index place = 1; place < static_cast<Index>(cells.size()); ++place) {
    champion = least(place, champion) ? place : champion;
  }
  Interval result(std::numeric_limits<double>::max(), -1);
  for (Index place = 0; place < static_cast<Index>(cells.size()); ++place) {
    if (place == champion || !rules::stands_before(least.at(champion), most.at(place), true)) {
      result.lo = std::min(result.lo, static_cast<double>(place));
      result.hi = std::max(result.hi, static_cast<double>(place));
    }
  }
  return result;
}

}  // namespace gradewright::engine::ops
