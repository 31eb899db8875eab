#pragma once

#include "engine/graph/expr.hpp"

/// Logarithms of sums of exponentials, which neither overflow nor underflow. What an author writes with log,
/// exp and + is evaluated by them, too (engine/graph/steady.hpp).
namespace gradewright::engine::ops {

struct ReducedAxes;

/// log(exp(a) + exp(b)).
Expr log_add_exp(const Expr& a, const Expr& b);
/// log(sum(exp(x))) over the axes.
Expr log_sum_exp(const Expr& x, const ReducedAxes& axes);

}  // namespace gradewright::engine::ops
