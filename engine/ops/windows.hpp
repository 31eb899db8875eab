#pragma once

#include <optional>
#include <span>

#include "engine/graph/expr.hpp"
#include "engine/numbers/number.hpp"
#include "engine/ops/window_options.hpp"

/// Windows as axes of their own, of which poolings and foldings are made. Each of the two is the adjoint of
/// the other.
namespace gradewright::engine::ops {

/// What stands where a window reaches over the cells.
struct WindowEdges {
  Number value = 0;  ///< in the padding
  /// Behind the padding, where `ceil_mode` lets the last window reach; as in the padding when there is none.
  std::optional<Number> overhang = std::nullopt;
};

/// Windows of `kernel_size` cells along as many last axes, one to three: x of (..., n) gives
/// (..., places, kernel_size), x of (..., H, W) gives (..., rows, columns, kernel height, kernel width).
Expr windows(const Expr& x, std::span<const Index> kernel_size, const WindowOptions& options = {},
             bool ceil_mode = false, const WindowEdges& edges = {});

/// The cells of windows summed up where they lie: x of (..., places, kernel) gives (..., size). What lies in
/// the padding is left out.
Expr overlap_add(const Expr& x, std::span<const Index> size, const WindowOptions& options = {},
                 bool ceil_mode = false);

}  // namespace gradewright::engine::ops
