#include "engine/ops/gradient_product.hpp"

#include <algorithm>
#include <optional>

#include "engine/operation.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/layout.hpp"

namespace gradewright::ops {
namespace {

/// The application of the operation called `name` that an unnamed expression is; null when it is something
/// else.
const Apply* application(const Expr& expr, std::string_view name) {
  const Apply* applied = expr->apply();
  return applied != nullptr && applied->operation->name() == name ? applied : nullptr;
}

/// The operand of a broadcast_to, else the expression itself.
const Expr& before_broadcasting(const Expr& expr) {
  const Apply* applied = application(expr, "broadcast_to");
  return applied != nullptr ? applied->operands[0] : expr;
}

/// The number that every cell of a literal is.
std::optional<Decimal> uniform_value(const Expr& expr) {
  if (!is_literal(expr) || expr->shape.size() == 0) {
    return std::nullopt;
  }
  const Decimal value = expr->leaf()->value[0];
  return is_literal(expr, value) ? std::optional(value) : std::nullopt;
}

/// Small enough that products and quotients of a few stay exact.
bool is_short(const Decimal& value) {
  return value.digits() <= 6 && std::abs(value.exponent()) <= 6;
}

/// left * factor for numbers that are known, exactly; a / b times c is written (a c) / b.
std::optional<Expr> folded(const Expr& left, const Expr& factor) {
  if (const Apply* quotient = application(left, "divide")) {
    const std::optional<Expr> numerator = folded(quotient->operands[0], factor);
    return numerator && is_literal(quotient->operands[1])
               ? std::optional(gradient_quotient(*numerator, quotient->operands[1]))
               : std::nullopt;
  }
  const std::optional<Decimal> a = uniform_value(left);
  const std::optional<Decimal> b = uniform_value(factor);
  if (!a || !b || !left->shape.is_scalar() || !factor->shape.is_scalar() || !is_short(*a) || !is_short(*b)) {
    return std::nullopt;
  }
  return literal((*a * *b).normalised());
}

}  // namespace

bool is_literal(const Expr& expr) {
  return expr->leaf() != nullptr && expr->leaf()->name.empty();
}

bool is_literal(const Expr& expr, const Decimal& value) {
  return is_literal(expr) &&
         std::ranges::all_of(expr->leaf()->value.cells(), [&](const Decimal& cell) { return cell == value; });
}

Expr gradient_product(const Expr& upstream, const Expr& factor) {
  const Shape shape = broadcast(upstream->shape, factor->shape);
  const auto keeps_shape = [&](const Expr& a, const Expr& b) {
    return broadcast(a->shape, b->shape) == shape;
  };
  const Expr& short_upstream = before_broadcasting(upstream);
  const Expr& left = keeps_shape(short_upstream, factor) ? short_upstream : upstream;
  if (short_upstream->shape.is_scalar() && factor->shape.is_scalar() && short_upstream != upstream) {
    return broadcast_to(gradient_product(short_upstream, factor), shape);
  }
  if (is_literal(left, 1) && factor->shape == shape) {
    return factor;
  }
  if (is_literal(factor, 1) && upstream->shape == shape) {
    return upstream;
  }
  if (const std::optional<Expr> product = folded(left, factor)) {
    return *product;
  }
  // a (b c) is written a b c, so that numbers meet.
  if (const Apply* product = application(factor, "multiply")) {
    const Expr first = gradient_product(left, product->operands[0]);
    if (keeps_shape(first, product->operands[1])) {
      return gradient_product(first, product->operands[1]);
    }
  }
  return multiply(left, factor);
}

Expr gradient_quotient(const Expr& upstream, const Expr& divisor) {
  const std::optional<Decimal> a = uniform_value(upstream);
  const std::optional<Decimal> b = uniform_value(divisor);
  if (a && b && upstream->shape.is_scalar() && divisor->shape.is_scalar() && !b->is_zero() && is_short(*a) &&
      is_short(*b)) {
    const Decimal quotient = Decimal::from_double(a->to_double() / b->to_double(), 6);
    if (quotient * *b == *a) {
      return literal(quotient.normalised());
    }
  }
  return divide(upstream, divisor);
}

}  // namespace gradewright::ops
