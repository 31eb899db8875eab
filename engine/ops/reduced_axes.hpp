#pragma once

#include <span>
#include <vector>

#include "engine/graph/operation.hpp"
#include "engine/graph/shape.hpp"
#include "engine/ops/broadcasting.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::engine::ops {

/// The axes that are reduced, as they were given (empty means all), and whether they stay with length 1.
struct ReducedAxes {
  std::vector<Index> given;
  bool keep = false;

  bool reduces(int axis, int rank) const;
  /// x's shape with every reduced axis of length 1; ShapeError for an axis that is not there or is there
  /// twice.
  Shape kept(const Shape& x) const;
  Shape reduced(const Shape& x) const;
  /// How many cells of x become one cell.
  Index group_size(const Shape& x) const;
  /// The shape of the cells that become one, each axis that stays with length 1.
  Shape within(const Shape& x) const;
  std::vector<notation::Option> options() const;
};

/// The gradient of a reduction's result, in a shape that broadcasts against the operand.
Expr against_operand(const AdjointInput& at, const ReducedAxes& axes);

struct ReductionRule {
  ReducedAxes axes;
  Shape shape(std::span<const Shape> x) const { return axes.reduced(x[0]); }
};

}  // namespace gradewright::engine::ops
