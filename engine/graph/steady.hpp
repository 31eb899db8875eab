#pragma once

#include <span>
#include <vector>

#include "engine/graph/expr.hpp"

namespace gradewright::engine {

/// Equal expressions for values that are better computed another way than they are written: log(1 + exp(x))
/// without its overflow, 1 - sigmoid(x) without its cancellation. For evaluation only: what is shown, counted
/// and differentiated is what the author wrote. An expression that is as well computed as written stays
/// itself. Named steps are seen through.
std::vector<Expr> steady_forms(std::span<const Expr> outputs);

}  // namespace gradewright::engine
