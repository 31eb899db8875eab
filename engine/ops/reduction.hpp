#pragma once

#include <span>

#include "engine/graph/expr.hpp"

/// Sums, means and extremes over axes.
namespace gradewright::engine::ops {

/// Over `axes` (negative count from the end; empty means all). With `keep_axes` a reduced axis stays with
/// length 1.
Expr sum(const Expr& x, std::span<const Index> axes = {}, bool keep_axes = false);
Expr mean(const Expr& x, std::span<const Index> axes = {}, bool keep_axes = false);
/// Whose the gradient of several equal extremes is: the first one's, as in PyTorch over an axis, or shared.
enum class EqualExtremes { first, share };
Expr maximum_over(const Expr& x, std::span<const Index> axes = {}, bool keep_axes = false,
                  EqualExtremes ties = EqualExtremes::first);
Expr minimum_over(const Expr& x, std::span<const Index> axes = {}, bool keep_axes = false,
                  EqualExtremes ties = EqualExtremes::first);

/// Which cells are the maximum of each group of cells that `axes` reduce to one: 1 at the first of them, or
/// equal shares; 0 elsewhere. What the gradients of the extremes are made of.
Expr where_maximal(const Expr& x, std::span<const Index> axes, EqualExtremes ties);

/// The adjoint of broadcasting to x's shape: x summed over the axes along which `shape` was repeated. x
/// itself when the shapes agree.
Expr sum_to(const Expr& x, const Shape& shape);

}  // namespace gradewright::engine::ops
