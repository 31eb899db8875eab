#pragma once

#include <optional>

#include "engine/graph/expr.hpp"

/// Sorting, and the places of extremes. Places count from 0 and no gradient flows through them. NaN counts as
/// the largest, as in NumPy.
namespace gradewright::engine::ops {

/// The cells along an axis from the smallest to the largest, or the other way round. The gradient goes where
/// each cell came from.
Expr sort(const Expr& x, Index axis = -1, bool descending = false);
/// Where the cells of `sort` come from; equal cells stay in their order, also descending.
Expr argsort(const Expr& x, Index axis = -1, bool descending = false);

/// The place of the first of the largest or smallest along an axis; without an axis, in row-major order.
Expr argmax(const Expr& x, std::optional<Index> axis = std::nullopt, bool keep_axis = false);
Expr argmin(const Expr& x, std::optional<Index> axis = std::nullopt, bool keep_axis = false);

}  // namespace gradewright::engine::ops
