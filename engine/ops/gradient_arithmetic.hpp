#pragma once

#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/graph/operation.hpp"

/// Arithmetic as adjoint rules do it, written as a person would: without factors 1 and double signs, known
/// numbers first and multiplied out. Every rewriting here is exact and keeps the shape.
namespace gradewright::engine::ops {

/// A literal: a value without a name, through which no gradient is ever asked for.
bool is_literal(const Expr& expr);
/// Whether every cell is the literal `value`.
bool is_literal(const Expr& expr, const Decimal& value);

/// An expression as its sign and what is behind it.
struct Signed {
  bool negative = false;
  Expr magnitude;
};
/// Takes a leading minus away, or that of a negative number (also a repeated one).
Signed without_sign(const Expr& x);
/// The sign put back.
Expr with_sign(const Signed& x);
/// -x.
Expr gradient_negative(const Expr& x);

/// b - a for -(a - b), else the expression itself.
Expr without_negated_difference(const Expr& x);

/// a + b of one shape; a difference when one of them is negative.
Expr gradient_sum(const Expr& a, const Expr& b);

/// upstream * factor of the shape that both broadcast to. A factor 1 is left out where that keeps the shape,
/// and an upstream that only repeats one number is left to broadcast by itself.
Expr gradient_product(const Expr& upstream, const Expr& factor);

/// upstream / divisor; the decimal itself where both are known numbers and their quotient is short and exact.
Expr gradient_quotient(const Expr& upstream, const Expr& divisor);

/// Where a gradient can be other than 0 for all that masks (comparisons, where, relu) let through: not
/// negative, and 0 where one of them has stopped it. Null when none has. A zero that a mask made stays 0
/// whatever local derivative it meets (0 * inf of a branch that is not taken); a zero that merely happens
/// does not.
Expr reach(const Expr& gradient);
/// Where both reach; null is everywhere.
Expr common_reach(const Expr& a, const Expr& b);
/// a * b where `reach` is not 0, and 0 elsewhere.
Expr product_within(const Expr& a, const Expr& b, const Expr& reach);
/// a / b where `reach` is not 0, and 0 elsewhere.
Expr quotient_within(const Expr& a, const Expr& b, const Expr& reach);
/// The adjoint of where(mask, a, b): the upstream gradient in the branch that is taken, 0 in the other.
std::vector<Expr> adjoint_of_choice(const AdjointInput& at);

/// The number that every cell of a constant is (a literal, or one repeated by broadcast_to), as a scalar;
/// null for everything else.
Expr repeated_number(const Expr& expr);

}  // namespace gradewright::engine::ops
