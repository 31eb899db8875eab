#include "answers/judging/follow/arrangement.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "answers/judging/compare/rearranged.hpp"
#include "answers/judging/follow/sampled_values.hpp"
#include "engine/graph/operation.hpp"

namespace gradewright::judging {
namespace {

/// Larger ones nobody writes down.
constexpr Index most_cells = 1'000;

bool jumps(const Expr& key) {
  return std::ranges::any_of(topological_order({&key, 1}), [](const Expr& node) {
    const Apply* applied = node->apply();
    return applied != nullptr && applied->operation->traits().jumps_with != 0;
  });
}

std::vector<double> in_order(const std::vector<std::size_t>& line, const std::vector<double>& cells) {
  std::vector<double> numbers;
  for (const std::size_t at : line) {
    numbers.push_back(cells[at]);
  }
  std::ranges::sort(numbers);
  return numbers;
}

bool is_finite(const std::vector<double>& cells) {
  return std::ranges::all_of(cells, [](double cell) { return std::isfinite(cell); });
}

/// Whether the lines along an axis are the same numbers in some order, each and at every point.
bool are_rearranged(int axis, const Shape& shape, const ValuesAtPoints& values) {
  const auto lines = lines_along(axis, shape);
  std::vector<double> first;
  std::size_t compared = 0;
  for (const std::vector<double>& cells : values) {
    if (!is_finite(cells)) {
      continue;
    }
    ++compared;
    for (const std::vector<std::size_t>& line : lines) {
      const std::vector<double> numbers = in_order(line, cells);
      first = first.empty() ? numbers : first;
      if (compare_at_point(numbers, first) != AtPoint::agree) {
        return false;
      }
    }
  }
  return compared >= fewest_points;
}

}  // namespace

bool is_arrangement(const Expr& key, const std::function<bool(const std::string&)>& is_given) {
  if (key->shape.rank() == 0 || key->shape.size() > most_cells || key->shape.size() == 0 || !jumps(key)) {
    return false;
  }
  const SampledValues sampled({key}, is_given);
  if (!varies(sampled.of(0))) {
    return false;
  }
  for (int axis = 0; axis < key->shape.rank(); ++axis) {
    if (are_rearranged(axis, key->shape, sampled.of(0))) {
      return true;
    }
  }
  return false;
}

}  // namespace gradewright::judging
