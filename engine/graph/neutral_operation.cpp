#include "engine/graph/neutral_operation.hpp"

#include <algorithm>

#include "engine/graph/operation.hpp"

namespace gradewright::engine {

namespace {

/// Whether every cell is written out as this number.
bool is_written(const Expr& expr, const Number& number) {
  const Leaf* leaf = expr->leaf();
  return leaf != nullptr && leaf->name.empty() &&
         std::ranges::all_of(leaf->value.cells(), [&](const Number& cell) { return cell == number; });
}

Expr with_shape(const Expr& operand, const Shape& shape) {
  return operand->shape == shape ? operand : nullptr;
}

/// Of an operation whose second operand is the neutral number, and perhaps its first.
Expr beside(const Expr& expr, const Number& neutral, bool on_both_sides) {
  const std::vector<Expr>& operands = expr->apply()->operands;
  if (is_written(operands[1], neutral)) {
    return with_shape(operands[0], expr->shape);
  }
  return on_both_sides && is_written(operands[0], neutral) ? with_shape(operands[1], expr->shape) : nullptr;
}

ArithmeticRole role_of(const Expr& expr) {
  return expr->apply() == nullptr ? ArithmeticRole::none : expr->apply()->operation->traits().arithmetic;
}

}  // namespace

Expr unchanged_operand(const Expr& expr) {
  switch (role_of(expr)) {
    case ArithmeticRole::sum:
      return beside(expr, 0, true);
    case ArithmeticRole::difference:
      return beside(expr, 0, false);
    case ArithmeticRole::product:
      return beside(expr, 1, true);
    case ArithmeticRole::quotient:
    case ArithmeticRole::power:
      return beside(expr, 1, false);
    case ArithmeticRole::repetition:
      return with_shape(expr->apply()->operands[0], expr->shape);
    case ArithmeticRole::none:
    case ArithmeticRole::negation:
      break;
  }
  return nullptr;
}

bool may_be_a_count(const Expr& expr) {
  const ArithmeticRole role = role_of(expr);
  return expr->shape.is_scalar() && (role == ArithmeticRole::product || role == ArithmeticRole::quotient ||
                                     role == ArithmeticRole::power);
}

}  // namespace gradewright::engine
