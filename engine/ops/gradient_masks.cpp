#include <array>

#include "engine/graph/operation_definition.hpp"
#include "engine/ops/broadcasting.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/gradient_arithmetic.hpp"
#include "engine/ops/layout.hpp"
#include "engine/ops/reduction.hpp"
#include "engine/ops/scalar_rules.hpp"

/// Zeros that masks make. A gradient keeps the graph that a person would write, and beside it, as the last
/// operand of each product, quotient and choice on the way, where it can be other than 0; so that 0 * inf is
/// 0 where a mask made the 0, and NaN everywhere else.
namespace gradewright::engine::ops {
namespace {

using notation::InfixOperator;
using notation::Syntax;

/// What a mask lets through: the value, or 0.
template <class Scalar>
Scalar let_through(const Scalar& reach, const Scalar& value) {
  return reach == 0 ? Scalar(0) : value;
}
Interval let_through(Interval reach, Interval value) {
  if (!reach.contains(0)) {
    return value;
  }
  return reach.is_point() ? Interval(0) : hull(value, 0);
}

Rational let_through(const Rational& reach, const Rational& value) {
  return reach.is_open() ? reach : reach == 0 ? Rational(0) : value;
}

/// A product or quotient of the first two operands, within the third.
struct WithinRule {
  Shape shape(std::span<const Shape> x) const { return broadcast(broadcast(x[0], x[1]), x[2]); }
  Cost cost(std::span<const Shape>, const Shape& y) const { return {.multiplications = y.size()}; }

 protected:
  template <class Scalar, class Function>
  static void combine_within(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y, Function f) {
    const std::array strides{broadcast_strides(x[0].shape, y.shape), broadcast_strides(x[1].shape, y.shape),
                             broadcast_strides(x[2].shape, y.shape)};
    for_each_cell(y.shape, strides, [&](Index cell, const std::array<Index, 3>& at) {
      y[cell] = let_through(x[2][at[2]], Scalar(f(x[0][at[0]], x[1][at[1]])));
    });
  }
};

struct ProductWithin : WithinRule {
  static constexpr std::string_view name = "multiply";
  static constexpr OperationTraits traits{.arithmetic = ArithmeticRole::product,
                                          .reach = Reach::last_operand,
                                          .rational = true,
                                          .only_in_gradients = true,
                                          .jumps_with = 0b100};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    combine_within(x, y, [](const Scalar& a, const Scalar& b) { return a * b; });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d(a b) = b da + a db, where it reaches
    const Expr& a = at.operands[0];
    const Expr& b = at.operands[1];
    const Expr within = common_reach(reach(at.upstream), at.operands[2]);
    return {sum_to(product_within(at.upstream, b, within), a->shape),
            sum_to(product_within(at.upstream, a, within), b->shape), nullptr};
  }
  Syntax notation(std::vector<Syntax> x) const {
    return notation::infix(InfixOperator::multiply, std::move(x[0]), std::move(x[1]));
  }
};

struct QuotientWithin : WithinRule {
  static constexpr std::string_view name = "divide";
  static constexpr OperationTraits traits{.arithmetic = ArithmeticRole::quotient,
                                          .reach = Reach::last_operand,
                                          .rational = true,
                                          .only_in_gradients = true,
                                          .jumps_with = 0b100};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    combine_within(x, y, [](const Scalar& a, const Scalar& b) { return a / b; });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d(a / b) = da / b - (a / b^2) db, where it reaches
    const Expr& a = at.operands[0];
    const Expr& b = at.operands[1];
    const Expr within = common_reach(reach(at.upstream), at.operands[2]);
    const Expr slope = quotient_within(a, power(b, literal(2)), at.operands[2]);
    return {sum_to(quotient_within(at.upstream, b, within), a->shape),
            gradient_negative(sum_to(product_within(at.upstream, slope, within), b->shape)), nullptr};
  }
  Syntax notation(std::vector<Syntax> x) const {
    return notation::infix(InfixOperator::divide, std::move(x[0]), std::move(x[1]));
  }
};

struct BranchWithin {
  static constexpr std::string_view name = "where";
  static constexpr OperationTraits traits{
      .reach = Reach::last_operand, .rational = true, .only_in_gradients = true, .jumps_with = 0b1001};
  Shape shape(std::span<const Shape> x) const {
    return broadcast(broadcast(x[0], x[3]), broadcast(x[1], x[2]));
  }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    const std::array strides{broadcast_strides(x[0].shape, y.shape), broadcast_strides(x[1].shape, y.shape),
                             broadcast_strides(x[2].shape, y.shape)};
    for_each_cell(y.shape, strides, [&](Index cell, const std::array<Index, 3>& at) {
      y[cell] = rules::chosen(x[0][at[0]], x[1][at[1]], x[2][at[2]]);
    });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // the gradient goes where the mask let its own gradient come from
    std::vector<Expr> parts = adjoint_of_choice(at);
    parts.push_back(nullptr);
    return parts;
  }
  Cost cost(std::span<const Shape>, const Shape&) const { return {}; }
  Syntax notation(std::vector<Syntax> x) const {
    x.pop_back();
    return notation::call(name, std::move(x));
  }
};

/// How many nodes of a gradient are looked at for what masks it; behind more, nothing is found.
constexpr int most_nodes = 256;

Expr reach_of(const Expr& gradient, int& nodes) {
  if (++nodes > most_nodes) {
    return nullptr;
  }
  if (const Step* named = gradient->step()) {
    return reach_of(named->body, nodes);
  }
  const Apply* applied = gradient->apply();
  if (applied == nullptr) {
    return nullptr;
  }
  const OperationTraits& traits = applied->operation->traits();
  switch (traits.reach) {
    case Reach::own_cells:
      return gradient;
    case Reach::last_operand:
      return applied->operands.back();
    case Reach::as_the_operand: {
      const Expr within = reach_of(applied->operands[0], nodes);
      return within != nullptr
                 ? apply(applied->operation, {broadcast_to(within, applied->operands[0]->shape)})
                 : nullptr;
    }
    case Reach::everywhere:
      break;
  }
  if (traits.arithmetic == ArithmeticRole::negation) {
    return reach_of(applied->operands[0], nodes);
  }
  if (traits.arithmetic == ArithmeticRole::sum || traits.arithmetic == ArithmeticRole::difference) {
    const Expr first = reach_of(applied->operands[0], nodes);
    const Expr second = first != nullptr ? reach_of(applied->operands[1], nodes) : nullptr;
    return second == nullptr || first == second ? second : add(first, second);
  }
  return nullptr;
}

}  // namespace

Expr reach(const Expr& gradient) {
  int nodes = 0;
  return reach_of(gradient, nodes);
}

Expr common_reach(const Expr& a, const Expr& b) {
  if (a == nullptr || b == nullptr || a == b) {
    return a != nullptr ? a : b;
  }
  return multiply(a, b);
}

Expr product_within(const Expr& a, const Expr& b, const Expr& reach) {
  return apply(operation(ProductWithin{}), {a, b, reach});
}

Expr quotient_within(const Expr& a, const Expr& b, const Expr& reach) {
  return apply(operation(QuotientWithin{}), {a, b, reach});
}

std::vector<Expr> adjoint_of_choice(const AdjointInput& at) {
  const Expr& mask = at.operands[0];
  const Expr within = reach(at.upstream);
  const Expr zero = literal(0);
  const Expr chosen = common_reach(within, compare(Comparator::not_equal, mask, zero));
  const Expr refused = common_reach(within, compare(Comparator::equal, mask, zero));
  return {
      nullptr,
      sum_to(apply(operation(BranchWithin{}), {mask, at.upstream, zero, chosen}), at.operands[1]->shape),
      sum_to(apply(operation(BranchWithin{}), {mask, zero, at.upstream, refused}), at.operands[2]->shape)};
}

}  // namespace gradewright::engine::ops
