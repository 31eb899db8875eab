#pragma once

#include <span>

#include "engine/graph/operation_definition.hpp"
#include "engine/ops/broadcasting.hpp"

/// The parts that elementwise operations share; each operation adds its own name, formula, adjoint and
/// notation.
namespace gradewright::engine::ops {

struct BinaryRule {
  Shape shape(std::span<const Shape> operands) const { return broadcast(operands[0], operands[1]); }
};

struct UnaryRule {
  Shape shape(std::span<const Shape> operands) const { return operands[0]; }
};

/// result = f(x) cell by cell.
template <class Scalar, class Function>
void transform(TensorView<Scalar> x, MutableTensorView<Scalar> result, Function f) {
  for (Index cell = 0; cell < result.size(); ++cell) {
    result[cell] = f(x[cell]);
  }
}

/// A function of one argument, of whose struct `value` is asked: written name(x) where its `setting` does not
/// say more, and counted as one function a cell.
template <class Op>
struct Function : UnaryRule {
  static constexpr notation::Setting setting{};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    transform(x[0], y, [](const Scalar& v) { return Op::value(v); });
  }
  Cost cost(std::span<const Shape>, const Shape& y) const { return {.functions = y.size()}; }
  notation::Syntax notation(const std::vector<notation::Syntax>& x) const {
    return notation::call(Op::name, x, {}, &Op::setting);
  }
};

}  // namespace gradewright::engine::ops
