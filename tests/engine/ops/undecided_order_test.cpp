#include "engine/ops/undecided_order.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

using namespace gradewright::engine;
using namespace gradewright::engine::ops;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Every order that cells with these ends can have: each cell takes either end or a value between, which
/// differs from cell to cell.
std::vector<std::vector<double>> samples(const std::vector<Interval>& cells) {
  std::vector<std::vector<double>> all{{}};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::vector<std::vector<double>> longer;
    for (const std::vector<double>& one : all) {
      for (const double part : {0.0, 0.3, 0.4, 0.5, 0.6, 1.0}) {
        longer.push_back(one);
        longer.back().push_back(cells[i].lo + part * (cells[i].hi - cells[i].lo));
      }
    }
    all = std::move(longer);
  }
  return all;
}

std::vector<std::size_t> places(const std::vector<double>& values, bool descending) {
  std::vector<std::size_t> result(values.size());
  std::iota(result.begin(), result.end(), std::size_t{0});
  std::sort(result.begin(), result.end(), [&](std::size_t a, std::size_t b) {
    return values[a] == values[b] ? a < b : (values[a] < values[b]) != descending;
  });
  return result;
}

const std::vector<std::vector<Interval>> lines{
    {{1, 1}, {3, 3}, {2, 2}, {3, 3}, {0, 0}},
    {{1, 2}, {1.5, 3}, {2.5, 2.5}, {-1, 0}},
    {{0, 1}, {1, 2}, {2, 3}, {1, 1}, {2, 2}},
    {{0, 3}, {1, 1}, {2, 2}, {1.5, 1.5}},
    {{-1, 1}, {-1, 1}, {-1, 1}},
    {{2, 2}},
    {{5, 6}, {5, 5}, {6, 6}, {1, 9}},
};

}  // namespace

TEST_CASE("enclosures of an order hold every order that there can be, and its ends are reached", "[order]") {
  for (const std::vector<Interval>& cells : lines) {
    for (const bool descending : {false, true}) {
      const std::vector<Interval> order = enclosed_order(cells, descending);
      const std::vector<Interval> whence = enclosed_places(cells, descending);
      const Interval largest = enclosed_place_of_largest(cells);
      std::vector<Interval> reached(cells.size(), Interval(infinity, -infinity));
      Interval reached_largest(infinity, -infinity);
      for (const std::vector<double>& values : samples(cells)) {
        const std::vector<std::size_t> sorted = places(values, descending);
        for (std::size_t i = 0; i < cells.size(); ++i) {
          CHECK(order[i].contains(values[sorted[i]]));
          const auto place = static_cast<double>(sorted[i]);
          CHECK(whence[i].contains(place));
          reached[i] = {std::min(reached[i].lo, place), std::max(reached[i].hi, place)};
        }
        const auto first = static_cast<double>(places(values, true)[0]);
        CHECK(largest.contains(first));
        reached_largest = {std::min(reached_largest.lo, first), std::max(reached_largest.hi, first)};
      }
      CHECK(reached == whence);
      CHECK(reached_largest == largest);
    }
  }
}

TEST_CASE("a cell that skips a place beside equal ones is enclosed there all the same", "[order]") {
  // The first stands before both ones or behind both, never between them.
  const std::vector<Interval> cells{{0, 3}, {1, 1}, {2, 2}, {1, 1}};
  CHECK(enclosed_places(cells, false)[1] == Interval(0, 3));
}

TEST_CASE("what may be NaN may stand at the end", "[order]") {
  const std::vector<Interval> cells{{1, 1}, {-infinity, infinity}, {2, 2}};
  const std::vector<Interval> order = enclosed_order(cells, false);
  CHECK(order[0] == Interval(-infinity, 1));
  CHECK(order[2] == Interval(-infinity, infinity));
  CHECK(enclosed_places(cells, false)[2] == Interval(1, 2));
  CHECK(enclosed_place_of_largest(cells) == Interval(1, 2));
  const std::vector<Interval> undefined{{1, 1}, {NAN, NAN}};
  CHECK(std::isnan(enclosed_order(undefined, false)[1].lo));
  CHECK(std::isnan(enclosed_order(undefined, true)[0].lo));
  CHECK(enclosed_place_of_largest(undefined) == Interval(1));
}
