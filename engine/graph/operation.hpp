#pragma once

#include <concepts>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/graph/cost.hpp"
#include "engine/graph/expr.hpp"
#include "engine/graph/tensor.hpp"
#include "engine/numbers/interval.hpp"
#include "engine/numbers/precise.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::engine {

/// What an adjoint rule sees: the operands x_i, the result y = op(x...), and the upstream gradient dJ/dy.
struct AdjointInput {
  std::span<const Expr> operands;
  Expr result;
  Expr upstream;
};

/// One operation with its options, seen from the interpretations. Made from a plain struct by `operation()`.
/// Immutable. `eval` must not allocate for double.
class Operation {
 public:
  virtual ~Operation() = default;
  /// The name in the step language: "softmax". Also the name in messages.
  virtual std::string_view name() const = 0;
  /// The result's shape; throws ShapeError when the operands do not fit.
  virtual Shape shape(std::span<const Shape> operands) const = 0;
  virtual void eval(std::span<const TensorView<double>> operands, MutableTensorView<double> result) const = 0;
  virtual void eval(std::span<const TensorView<Interval>> operands,
                    MutableTensorView<Interval> result) const = 0;
  virtual void eval(std::span<const TensorView<Precise>> operands,
                    MutableTensorView<Precise> result) const = 0;
  /// dJ/dx_i for each operand, each of that operand's shape, as expressions; null where no gradient flows.
  virtual std::vector<Expr> adjoint(const AdjointInput& at) const = 0;
  virtual Cost cost(std::span<const Shape> operands, const Shape& result) const = 0;
  /// The formula, given the operands' formulas. Parentheses are the printer's business.
  virtual notation::Syntax notation(std::vector<notation::Syntax> operands) const = 0;
};

/// What a struct must have to be an operation. All of it: the compiler refuses one with a part missing.
template <class Op>
concept OperationDefinition = std::copyable<Op> &&
    requires(const Op& op, std::span<const Shape> shapes, const Shape& result, const AdjointInput& at,
             std::vector<notation::Syntax> operands, std::span<const TensorView<double>> x,
             MutableTensorView<double> y, std::span<const TensorView<Interval>> xi,
             MutableTensorView<Interval> yi, std::span<const TensorView<Precise>> xp,
             MutableTensorView<Precise> yp) {
  { Op::name } -> std::convertible_to<std::string_view>;
  { op.shape(shapes) } -> std::same_as<Shape>;
  { op.template eval<double>(x, y) } -> std::same_as<void>;
  { op.template eval<Interval>(xi, yi) } -> std::same_as<void>;
  { op.template eval<Precise>(xp, yp) } -> std::same_as<void>;
  { op.adjoint(at) } -> std::same_as<std::vector<Expr>>;
  { op.cost(shapes, result) } -> std::same_as<Cost>;
  { op.notation(std::move(operands)) } -> std::same_as<notation::Syntax>;
};

/// Wraps an operation struct for the graph.
template <OperationDefinition Op>
std::shared_ptr<const Operation> operation(Op op) {
  class Model final : public Operation {
   public:
    explicit Model(Op definition) : op_(std::move(definition)) {}
    std::string_view name() const override { return Op::name; }
    Shape shape(std::span<const Shape> operands) const override { return op_.shape(operands); }
    void eval(std::span<const TensorView<double>> x, MutableTensorView<double> y) const override {
      op_.template eval<double>(x, y);
    }
    void eval(std::span<const TensorView<Interval>> x, MutableTensorView<Interval> y) const override {
      op_.template eval<Interval>(x, y);
    }
    void eval(std::span<const TensorView<Precise>> x, MutableTensorView<Precise> y) const override {
      op_.template eval<Precise>(x, y);
    }
    std::vector<Expr> adjoint(const AdjointInput& at) const override { return op_.adjoint(at); }
    Cost cost(std::span<const Shape> operands, const Shape& result) const override {
      return op_.cost(operands, result);
    }
    notation::Syntax notation(std::vector<notation::Syntax> operands) const override {
      return op_.notation(std::move(operands));
    }

   private:
    Op op_;
  };
  return std::make_shared<const Model>(std::move(op));
}

}  // namespace gradewright::engine
