#pragma once

#include <optional>
#include <span>

#include "engine/graph/expr.hpp"

/// Products over axes, and sums and products of all cells up to each.
namespace gradewright::engine::ops {

/// Over `axes` as of a sum; of no cells it is 1.
Expr product_over(const Expr& x, std::span<const Index> axes = {}, bool keep_axes = false);
/// At each cell the product of the other cells that `product_over` would multiply it with: what the gradient
/// of the product is, also where cells are 0.
Expr product_of_others(const Expr& x, std::span<const Index> axes = {});

/// Along an axis, of the cells up to each and with it. Without an axis, of all cells in row-major order, as a
/// vector.
Expr cumulative_sum(const Expr& x, std::optional<Index> axis = std::nullopt);
Expr cumulative_product(const Expr& x, std::optional<Index> axis = std::nullopt);

}  // namespace gradewright::engine::ops
