#pragma once

#include "engine/graph/expr.hpp"

/// Functions of one argument, cell by cell.
namespace gradewright::engine::ops {

Expr exp(const Expr& x);
/// Natural logarithm.
Expr log(const Expr& x);
Expr sqrt(const Expr& x);
Expr tanh(const Expr& x);
/// 1 / (1 + exp(-x)).
Expr sigmoid(const Expr& x);
/// max(x, 0); the derivative at 0 is 0.
Expr relu(const Expr& x);
Expr abs(const Expr& x);
/// Radians.
Expr sin(const Expr& x);
Expr cos(const Expr& x);
Expr floor(const Expr& x);

}  // namespace gradewright::engine::ops
