#pragma once

#include <span>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/graph/settled_tensor.hpp"

namespace gradewright::engine {

/// The canonical value of an expression. Where the double's own error bound leaves the 12th digit open, the
/// cell is decided with 50 digits, never by the last bit.
SettledTensor settle(const Expr& expr);
/// Several at once: what they share is evaluated once.
std::vector<SettledTensor> settle(std::span<const Expr> outputs);

}  // namespace gradewright::engine
