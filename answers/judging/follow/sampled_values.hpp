#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "answers/judging/layer.hpp"
#include "engine/graph/expr.hpp"

namespace gradewright::judging {

/// What a node comes to at each point: its cells.
using ValuesAtPoints = std::vector<std::vector<double>>;

/// What nodes come to at seeded givens of the exam's sorts: the numbers as they are given, and twice as
/// large, of both signs, and positive, where a logarithm is. What agrees there is the same function, and not
/// merely the same number at the exam's own givens.
class SampledValues {
 public:
  /// Leaves whose names `is_given` knows take other values; those of one name the same ones, so they have the
  /// same shape.
  SampledValues(const std::vector<Expr>& nodes, const std::function<bool(const std::string&)>& is_given);

  const ValuesAtPoints& of(std::size_t node) const { return values_[node]; }

 private:
  std::vector<ValuesAtPoints> values_;
};

/// Whether it is not the same at every point.
bool varies(const ValuesAtPoints& values);
/// How the cells of two nodes stand to each other at a point.
enum class AtPoint { agree, differ, not_finite };
AtPoint compare_at_point(const std::vector<double>& a, const std::vector<double>& b);
/// Agreement at fewer points, because the others have no finite value, proves nothing.
inline constexpr std::size_t fewest_points = 6;

/// Whether a node is `of` each cell of another at every point where both are finite, and at enough points.
template <class Of>
bool is_each(const ValuesAtPoints& node, const ValuesAtPoints& other, Of of) {
  std::size_t agreeing = 0;
  for (std::size_t point = 0; point < node.size(); ++point) {
    std::vector<double> cells = other[point];
    for (double& cell : cells) {
      cell = of(cell);
    }
    const AtPoint compared = compare_at_point(node[point], cells);
    if (compared == AtPoint::differ) {
      return false;
    }
    agreeing += compared == AtPoint::agree ? 1 : 0;
  }
  return agreeing >= fewest_points;
}

}  // namespace gradewright::judging
