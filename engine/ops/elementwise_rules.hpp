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

}  // namespace gradewright::engine::ops
