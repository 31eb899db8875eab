#pragma once

#include "engine/graph/expr.hpp"

/// Cells at places that are themselves computed. A place is a whole number; a negative one counts from the
/// end. What is at no place is NaN. No gradient flows through the places.
namespace gradewright::engine::ops {

/// Along the axis, the cell of x at the place that `index` has in its stead: y[i][j] = x[index[i][j]][j]
/// along axis 0. Off the axis, `index` is no larger than x.
Expr gather(const Expr& x, Index axis, const Expr& index);
/// x with each cell of `source` added at the place that `index` has in its stead: the adjoint of gather.
Expr scatter_add(const Expr& x, Index axis, const Expr& index, const Expr& source);

}  // namespace gradewright::engine::ops
