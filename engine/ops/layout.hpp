#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/graph/expr.hpp"

/// Operations that move cells without changing them.
namespace gradewright::engine::ops {

/// The same cells in row-major order under another shape; one extent may be -1.
Expr reshape(const Expr& x, std::span<const Index> extents);
Expr broadcast_to(const Expr& x, const Shape& shape);
Expr concatenate(std::span<const Expr> parts, Index axis = 0);
/// Stacks equal shapes along a new axis 0: how [a, b] of expressions becomes a tensor.
Expr stack(std::span<const Expr> parts);

/// What to take along one axis: one place (the axis is dropped), or start:stop:step as in Python.
struct AxisSelection {
  bool is_index = false;
  Index index = 0;
  std::optional<Index> start = std::nullopt;
  std::optional<Index> stop = std::nullopt;
  Index step = 1;
};
/// One selection per leading axis; axes not named are taken whole. Negative places count from the end;
/// an index outside the axis is a ShapeError, a slice is clipped as in Python.
Expr select(const Expr& x, std::vector<AxisSelection> selections);
/// x in a tensor of zeros of the shape `whole`, at the places of a selection: the adjoint of select.
Expr unselect(const Expr& x, std::vector<AxisSelection> selections, const Shape& whole);

}  // namespace gradewright::engine::ops
