#include "engine/graph/operation_definition.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_rules.hpp"
#include "engine/ops/gradient_arithmetic.hpp"
#include "engine/ops/scalar_rules.hpp"

namespace gradewright::engine::ops {
namespace {

using notation::Syntax;

notation::InfixOperator sign_of(Comparator comparator) {
  switch (comparator) {
    case Comparator::less:
      return notation::InfixOperator::less;
    case Comparator::less_equal:
      return notation::InfixOperator::less_equal;
    case Comparator::greater:
      return notation::InfixOperator::greater;
    case Comparator::greater_equal:
      return notation::InfixOperator::greater_equal;
    case Comparator::equal:
      return notation::InfixOperator::equal;
    case Comparator::not_equal:
      break;
  }
  return notation::InfixOperator::not_equal;
}

struct Compare : BinaryRule {
  static constexpr std::string_view name = "comparison";
  static constexpr OperationTraits traits{
      .reach = Reach::own_cells, .rational = true, .cutoff = Cutoff::to_mask, .jumps_with = 0b11};
  Comparator comparator;

  explicit Compare(Comparator which) : comparator(which) {}
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    combine(x[0], x[1], y,
            [this](const Scalar& a, const Scalar& b) { return rules::compared(comparator, a, b); });
  }
  std::vector<Expr> adjoint(const AdjointInput&) const {
    return {nullptr, nullptr};  // piecewise constant
  }
  Cost cost(std::span<const Shape>, const Shape& y) const { return {.additions = y.size()}; }
  Syntax notation(std::vector<Syntax> x) const {
    return notation::infix(sign_of(comparator), std::move(x[0]), std::move(x[1]));
  }
};

struct Where {
  static constexpr std::string_view name = "where";
  static constexpr OperationTraits traits{.rational = true, .cutoff = Cutoff::of_second, .jumps_with = 0b1};
  Shape shape(std::span<const Shape> operands) const {
    return broadcast(operands[0], broadcast(operands[1], operands[2]));
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
    return adjoint_of_choice(at);  // da where the mask is not 0, db where it is
  }
  Cost cost(std::span<const Shape>, const Shape&) const { return {}; }
  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x)); }
};

}  // namespace

Expr compare(Comparator comparator, const Expr& a, const Expr& b) {
  return apply(operation(Compare{comparator}), {a, b});
}

Expr where(const Expr& mask, const Expr& a, const Expr& b) {
  return apply(operation(Where{}), {mask, a, b});
}

}  // namespace gradewright::engine::ops
