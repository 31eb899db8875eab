#pragma once

#include <algorithm>
#include <concepts>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/graph/operation.hpp"
#include "engine/numbers/interval.hpp"
#include "engine/numbers/precise.hpp"
#include "engine/numbers/rational.hpp"

/// How a plain struct becomes an operation. Only operations include this: it holds whole scalars.
namespace gradewright::engine {

template <class Op, class Scalar>
concept DefinedIn = requires(const Op& op, std::span<const TensorView<Scalar>> x,
                             MutableTensorView<Scalar> y) {
  { op.template eval<Scalar>(x, y) } -> std::same_as<void>;
};

template <class Op, class... Scalar>
consteval bool is_defined_in_each(TypeList<Scalar...>) {
  return (DefinedIn<Op, Scalar> && ...);
}

/// What a struct must have to be an operation. All of it: the compiler refuses one with a part missing.
template <class Op>
concept OperationDefinition = std::copyable<Op> && is_defined_in_each<Op>(Scalars{}) &&
    requires(const Op& op, std::span<const Shape> shapes, const Shape& result, const AdjointInput& at,
             std::vector<notation::Syntax> operands) {
  { Op::name } -> std::convertible_to<std::string_view>;
  { op.shape(shapes) } -> std::same_as<Shape>;
  { op.adjoint(at) } -> std::same_as<std::vector<Expr>>;
  { op.cost(shapes, result) } -> std::same_as<Cost>;
  { op.notation(std::move(operands)) } -> std::same_as<notation::Syntax>;
};

/// What others need to know of an operation.
template <class Op>
consteval OperationTraits traits_of() {
  if constexpr (requires { Op::traits; }) {
    return Op::traits;
  }
  return {};
}

/// An operation that asks its struct; all but the values. `traits`, `transposed`, `known` and `steady` a
/// struct may leave out.
template <OperationDefinition Op>
class DefinedOperation : public Operation {
 public:
  explicit DefinedOperation(Op definition) : definition_(std::move(definition)) {}

  static constexpr bool is_rational = traits_of<Op>().rational;

  using Operation::eval;
  std::string_view name() const override { return Op::name; }
  const OperationTraits& traits() const override {
    static constexpr OperationTraits traits = traits_of<Op>();
    return traits;
  }
  Shape shape(std::span<const Shape> operands) const override { return definition_.shape(operands); }
  std::vector<Expr> adjoint(const AdjointInput& at) const override { return definition_.adjoint(at); }
  Expr transposed(std::span<const Expr> operands) const override {
    if constexpr (requires { &Op::transposed; }) {
      return definition_.transposed(operands);
    }
    return nullptr;
  }
  Known known(std::span<const Expr> operands, std::span<const Known> of_operands) const override {
    if constexpr (requires { &Op::known; }) {
      return definition_.known(operands, of_operands);
    }
    return {};
  }
  Expr steady(std::span<const Expr> operands, std::span<const Known> of_operands) const override {
    if constexpr (requires { &Op::steady; }) {
      return definition_.steady(operands, of_operands);
    }
    return nullptr;
  }
  Cost cost(std::span<const Shape> operands, const Shape& result) const override {
    return definition_.cost(operands, result);
  }
  notation::Syntax notation(std::vector<notation::Syntax> operands) const override {
    return definition_.notation(std::move(operands));
  }

 protected:
  Op definition_;
};

/// The values in one scalar.
template <class Scalar, class Others>
class DefinedOperationIn : public Others {
 public:
  using Others::eval;
  using Others::Others;
  void eval(std::span<const TensorView<Scalar>> operands, MutableTensorView<Scalar> result) const override {
    if constexpr (!std::same_as<Scalar, Rational> || Others::is_rational) {
      this->definition_.template eval<Scalar>(operands, result);
    } else {
      std::fill_n(result.cells, result.size(), Rational::open());
    }
  }
};

/// Wraps an operation struct for the graph.
template <OperationDefinition Op>
std::shared_ptr<const Operation> operation(Op op) {
  using Whole = LayerForEach<DefinedOperationIn, DefinedOperation<Op>, Scalars>;
  return std::make_shared<const Whole>(std::move(op));
}

}  // namespace gradewright::engine
