#pragma once

#include <span>

#include "engine/graph/expr.hpp"

namespace gradewright::engine::ops {

/// The matrix product under NumPy's rule for @: (..., n, k) @ (..., k, m), leading axes broadcast, a vector
/// on the left is a row, on the right a column, and its axis is dropped from the result.
Expr matmul(const Expr& a, const Expr& b);
/// The matrix a b^T of the products of every cell of the vector a with every cell of the vector b (NumPy's
/// outer, which would also flatten matrices; here they are a ShapeError).
Expr outer(const Expr& a, const Expr& b);
/// Axes in the order given; each must be there once.
Expr permute(const Expr& x, std::span<const Index> axes);
/// The last two axes swapped; a vector or scalar is returned as it is (NumPy's .T of rank 1).
Expr transpose(const Expr& x);

}  // namespace gradewright::engine::ops
