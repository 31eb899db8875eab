#include "engine/ops/gradient_arithmetic.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include "engine/graph/operation.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/layout.hpp"

namespace gradewright::engine::ops {
namespace {

/// The application of an operation with the role that an unnamed expression is; null when it is something
/// else.
const Apply* application(const Expr& expr, ArithmeticRole role) {
  const Apply* applied = expr->apply();
  return applied != nullptr && applied->operation->traits().arithmetic == role ? applied : nullptr;
}

/// The operand of a repetition, else the expression itself.
const Expr& before_broadcasting(const Expr& expr) {
  const Apply* applied = application(expr, ArithmeticRole::repetition);
  return applied != nullptr ? applied->operands[0] : expr;
}

/// The finite number that every cell of a literal is.
std::optional<Decimal> uniform_value(const Expr& expr) {
  if (!is_literal(expr) || expr->shape.size() == 0) {
    return std::nullopt;
  }
  const Number& value = expr->leaf()->value[0];
  return value.is_finite() && is_literal(expr, value.decimal()) ? std::optional(value.decimal())
                                                                : std::nullopt;
}

/// Small enough that products and quotients of a few stay exact.
bool is_short(const Decimal& value) {
  return value.digits() <= 6 && std::abs(value.exponent()) <= 6;
}

/// left * factor for numbers that are known, exactly; a / b times c is written (a c) / b.
std::optional<Expr> folded(const Expr& left, const Expr& factor) {
  if (const Apply* quotient = application(left, ArithmeticRole::quotient)) {
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

/// a * b, or as much of it as masks let through.
Expr product(const Expr& a, const Expr& b) {
  const Expr within = common_reach(reach(a), reach(b));
  return within != nullptr ? product_within(a, b, within) : multiply(a, b);
}

/// The same product or quotient of another first operand.
Expr with_first_operand(const Apply& applied, Expr first) {
  std::vector<Expr> operands = applied.operands;
  operands[0] = std::move(first);
  return apply(applied.operation, std::move(operands));
}

/// number * x, where 2 (3 x) is 6 x and 2 (x / 4) is 0.5 x.
Expr number_first(const Expr& number, const Expr& x) {
  if (const Apply* of_two = application(x, ArithmeticRole::product)) {
    if (std::optional<Expr> together = folded(number, of_two->operands[0])) {
      return with_first_operand(*of_two, std::move(*together));
    }
  }
  if (const Apply* quotient = application(x, ArithmeticRole::quotient);
      quotient && uniform_value(quotient->operands[1])) {
    const Expr together = gradient_quotient(number, quotient->operands[1]);
    if (together->leaf() != nullptr) {
      return is_literal(together, 1) ? quotient->operands[0] : product(together, quotient->operands[0]);
    }
  }
  return product(number, x);
}

/// The product of factors without signs.
Expr unsigned_product(const Expr& upstream, const Expr& factor) {
  const Shape shape = broadcast(upstream->shape, factor->shape);
  const auto keeps_shape = [&](const Expr& a, const Expr& b) {
    return broadcast(a->shape, b->shape) == shape;
  };
  const Expr& short_upstream = before_broadcasting(upstream);
  const Expr& left = keeps_shape(short_upstream, factor) ? short_upstream : upstream;
  if (short_upstream->shape.is_scalar() && factor->shape.is_scalar() && short_upstream != upstream) {
    return broadcast_to(unsigned_product(short_upstream, factor), shape);
  }
  if (is_literal(left, 1) && factor->shape == shape) {
    return factor;
  }
  if (is_literal(factor, 1) && upstream->shape == shape) {
    return upstream;
  }
  if (const std::optional<Expr> known = folded(left, factor)) {
    return *known;
  }
  // a (b c) is written a b c, so that numbers meet.
  if (const Apply* of_two = application(factor, ArithmeticRole::product);
      of_two && of_two->operands.size() == 2) {
    const Expr first = unsigned_product(left, of_two->operands[0]);
    if (keeps_shape(first, of_two->operands[1])) {
      return unsigned_product(first, of_two->operands[1]);
    }
  }
  return uniform_value(factor) && factor->shape.is_scalar() ? number_first(factor, left)
                                                            : product(left, factor);
}

/// The quotient of parts without signs.
Expr unsigned_quotient(const Expr& upstream, const Expr& divisor) {
  const std::optional<Decimal> a = uniform_value(upstream);
  const std::optional<Decimal> b = uniform_value(divisor);
  if (a && b && upstream->shape.is_scalar() && divisor->shape.is_scalar() && !b->is_zero() && is_short(*a) &&
      is_short(*b)) {
    const Decimal quotient = Decimal::from_double(a->to_double() / b->to_double(), 6);
    if (quotient * *b == *a) {
      return literal(quotient.normalised());
    }
    if (a->is_integer() && b->is_integer()) {
      const auto above = static_cast<Index>(a->to_double());
      const auto below = static_cast<Index>(b->to_double());
      const Index common = std::gcd(above, below);
      return divide(literal(above / common), literal(below / common));
    }
  }
  const Expr number = repeated_number(upstream);
  if (number != nullptr && divisor->shape == upstream->shape) {
    return divide(number, divisor);
  }
  const Expr within = reach(upstream);
  return within != nullptr ? quotient_within(upstream, divisor, within) : divide(upstream, divisor);
}

/// The sum or difference of two repeated numbers; null for anything else.
Expr sum_of_constants(const Expr& a, const Expr& b, bool subtracted) {
  const Expr left = repeated_number(a);
  const Expr right = repeated_number(b);
  if (left == nullptr || right == nullptr) {
    return nullptr;
  }
  const Decimal& first = left->leaf()->value[0].decimal();
  const Decimal& second = right->leaf()->value[0].decimal();
  if (!is_short(first) || !is_short(second)) {
    return nullptr;
  }
  return broadcast_to(literal((subtracted ? first - second : first + second).normalised()), a->shape);
}

}  // namespace

bool is_literal(const Expr& expr) {
  return expr->leaf() != nullptr && expr->leaf()->name.empty();
}

bool is_literal(const Expr& expr, const Decimal& value) {
  return is_literal(expr) &&
         std::ranges::all_of(expr->leaf()->value.cells(), [&](const Number& cell) { return cell == value; });
}

Expr repeated_number(const Expr& expr) {
  const std::optional<Decimal> value = uniform_value(before_broadcasting(expr));
  return value ? literal(*value) : nullptr;
}

Signed without_sign(const Expr& x) {
  if (const Apply* negated = application(x, ArithmeticRole::negation)) {
    return {true, negated->operands[0]};
  }
  const Expr number = repeated_number(x);
  if (number != nullptr && number->leaf()->value[0].is_negative()) {
    return {true, broadcast_to(literal(-number->leaf()->value[0]), x->shape)};
  }
  return {false, x};
}

Expr with_sign(const Signed& x) {
  if (!x.negative) {
    return x.magnitude;
  }
  const Signed inner = without_sign(x.magnitude);
  if (inner.negative) {
    return inner.magnitude;
  }
  const Expr number = repeated_number(x.magnitude);
  return number != nullptr ? broadcast_to(literal(-number->leaf()->value[0]), x.magnitude->shape)
                           : negate(x.magnitude);
}

Expr gradient_negative(const Expr& x) {
  return with_sign({true, x});
}

Expr without_negated_difference(const Expr& x) {
  const Signed parts = without_sign(x);
  const Apply* difference =
      parts.negative ? application(parts.magnitude, ArithmeticRole::difference) : nullptr;
  return difference != nullptr ? subtract(difference->operands[1], difference->operands[0]) : x;
}

Expr gradient_sum(const Expr& a, const Expr& b) {
  const Signed left = without_sign(a);
  const Signed right = without_sign(b);
  if (const Expr constant =
          sum_of_constants(left.magnitude, right.magnitude, left.negative != right.negative)) {
    return with_sign({left.negative, constant});
  }
  if (left.negative != right.negative) {
    return left.negative ? subtract(b, left.magnitude) : subtract(a, right.magnitude);
  }
  return with_sign({left.negative, left.magnitude == right.magnitude
                                       ? number_first(literal(2), left.magnitude)
                                       : add(left.magnitude, right.magnitude)});
}

Expr gradient_product(const Expr& upstream, const Expr& factor) {
  const Signed a = without_sign(upstream);
  const Signed b = without_sign(factor);
  return with_sign({a.negative != b.negative, unsigned_product(a.magnitude, b.magnitude)});
}

Expr gradient_quotient(const Expr& upstream, const Expr& divisor) {
  const Signed above = without_sign(upstream);
  const Signed below = without_sign(divisor);
  return with_sign({above.negative != below.negative, unsigned_quotient(above.magnitude, below.magnitude)});
}

}  // namespace gradewright::engine::ops
