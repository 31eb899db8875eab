#pragma once

#include "engine/graph/expr.hpp"

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

/// The number that every cell of a constant is (a literal, or one repeated by broadcast_to), as a scalar;
/// null for everything else.
Expr repeated_number(const Expr& expr);

}  // namespace gradewright::engine::ops
