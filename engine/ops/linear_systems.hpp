#pragma once

#include "engine/graph/expr.hpp"

/// Square matrices: what a system of equations, an inverse and a determinant are. Leading axes are a batch.
/// Of a singular matrix, inverse and solution are NaN.
namespace gradewright::engine::ops {

/// x with a x = b, for a vector b or the columns of a matrix.
Expr solve(const Expr& a, const Expr& b);
Expr inverse(const Expr& a);
/// Its gradient is NaN where the matrix is singular.
Expr determinant(const Expr& a);

}  // namespace gradewright::engine::ops
