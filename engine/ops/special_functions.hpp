#pragma once

#include "engine/graph/expr.hpp"

/// Functions of one argument, cell by cell, that lose digits or overflow when they are written with others.
namespace gradewright::engine::ops {

/// 2 / sqrt(pi) times the integral of exp(-t^2) from 0 to x.
Expr erf(const Expr& x);
/// log(1 + x), exact also where 1 + x is 1.
Expr log1p(const Expr& x);
/// exp(x) - 1, exact also where exp(x) is 1.
Expr expm1(const Expr& x);
/// The logarithms to base 2 and 10, which are whole numbers where they should be.
Expr log2(const Expr& x);
Expr log10(const Expr& x);
/// The angle in radians, between -pi/2 and pi/2, whose tangent is x.
Expr atan(const Expr& x);

}  // namespace gradewright::engine::ops
