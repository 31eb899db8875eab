#pragma once

#include "engine/expr.hpp"

/// Products as adjoint rules form them, without the factors that a person would not write.
namespace gradewright::ops {

/// A literal: a value without a name, through which no gradient is ever asked for.
bool is_literal(const Expr& expr);
/// Whether every cell is the literal `value`.
bool is_literal(const Expr& expr, const Decimal& value);

/// upstream * factor of the shape that both broadcast to. A factor 1 is left out where that keeps the shape,
/// and an upstream that only repeats one number is left to broadcast by itself.
/// Known numbers are multiplied out, exactly.
Expr gradient_product(const Expr& upstream, const Expr& factor);

/// upstream / divisor; the decimal itself where both are known numbers and their quotient is short and exact.
Expr gradient_quotient(const Expr& upstream, const Expr& divisor);

}  // namespace gradewright::ops
