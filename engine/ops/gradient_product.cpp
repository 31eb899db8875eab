#include "engine/ops/gradient_product.hpp"

#include <algorithm>

#include "engine/operation.hpp"
#include "engine/ops/elementwise.hpp"

namespace gradewright::ops {
namespace {

/// The operand of a broadcast_to, else the expression itself.
const Expr& before_broadcasting(const Expr& expr) {
  const Apply* applied = expr->apply();
  return applied != nullptr && applied->operation->name() == "broadcast_to" ? applied->operands[0] : expr;
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
  if (is_literal(left, 1) && factor->shape == shape) {
    return factor;
  }
  if (is_literal(factor, 1) && upstream->shape == shape) {
    return upstream;
  }
  return multiply(left, factor);
}

}  // namespace gradewright::ops
