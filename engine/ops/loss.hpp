#pragma once

#include "engine/graph/expr.hpp"

/// Losses, as graphs of primitives so that their inner steps can be shown and marked.
namespace gradewright::engine::ops {

enum class Reduction { none, sum, mean, half_sum, half_mean };

/// (prediction - target)^2, reduced over all cells.
Expr squared_error(const Expr& prediction, const Expr& target, Reduction reduction = Reduction::mean);
/// -sum_c target_c log softmax(logits)_c along the last axis, then reduced over the leading axes. The target
/// is a distribution (one-hot or soft) of the logits' shape.
Expr cross_entropy(const Expr& logits, const Expr& target, Reduction reduction = Reduction::mean);
/// -(t log p + (1 - t) log(1 - p)) with 0 log 0 = 0, reduced over all cells. `probability` is after the
/// sigmoid.
Expr binary_cross_entropy(const Expr& probability, const Expr& target, Reduction reduction = Reduction::mean);

}  // namespace gradewright::engine::ops
