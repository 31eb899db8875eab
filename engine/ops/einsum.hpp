#pragma once

#include <span>
#include <string_view>

#include "engine/graph/expr.hpp"

namespace gradewright::engine::ops {

/// Einstein's sum over named axes, as NumPy and PyTorch write it: "ij,jk->ik" is the matrix product, "ii->i"
/// a diagonal, "...ij->...ji" a transpose of the last two axes. Axes that the right side does not name are
/// summed over; without a right side it has the names that occur once, in alphabetical order, behind the axes
/// of `...`. It is made of products, sums, permuted axes and diagonals, from the left to the right. Throws
/// ShapeError: what is no such equation, operands that do not fit it.
Expr einsum(std::string_view equation, std::span<const Expr> operands);

}  // namespace gradewright::engine::ops
