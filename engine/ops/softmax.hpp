#pragma once

#include "engine/graph/expr.hpp"

namespace gradewright::engine::ops {

/// exp(x_i) / sum_j exp(x_j) along `axis`.
Expr softmax(const Expr& x, Index axis = -1);
/// The logarithm of softmax, without its overflow.
Expr log_softmax(const Expr& x, Index axis = -1);

}  // namespace gradewright::engine::ops
