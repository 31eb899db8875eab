#pragma once

#include "engine/graph/expr.hpp"

namespace gradewright::engine {

/// The operand that an operation leaves exactly as it is, infinities included, because its other operand is
/// written out as the number that changes nothing: x of 1 * x, x / 1, x ** 1, x + 0, 0 + x and x - 0, where
/// the result has the shape of x; also x repeated to its own shape. Null for every other expression. A name
/// never counts as written out, whatever its value.
Expr unchanged_operand(const Expr& expr);

/// Whether the operation is a 1 among scalar factors, which may be meant: a channel or a stride in n * 1 * k.
bool may_be_a_count(const Expr& expr);

}  // namespace gradewright::engine
