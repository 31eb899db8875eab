#pragma once

#include <span>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/graph/known_gradient.hpp"

namespace gradewright::engine {

/// The gradients of the one-cell expression `of` with respect to each of `variables` (leaves or steps), each
/// of its variable's shape, as expressions (reverse mode; Griewank, Walther: Evaluating Derivatives, 2008,
/// ch. 3). A variable that `of` does not depend on has a zero gradient. ShapeError when `of` has more than
/// one cell.
std::vector<Expr> differentiate(const Expr& of, std::span<const Expr> variables,
                                std::span<const KnownGradient> known = {});

}  // namespace gradewright::engine
