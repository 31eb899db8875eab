#pragma once

#include "engine/graph/shape.hpp"
#include "engine/graph/tensor.hpp"

/// What operations along one axis share.
namespace gradewright::engine::ops {

/// The cells along one axis at one place of the other axes.
template <class Scalar>
struct Line {
  const Scalar* x;
  Scalar* y;
  Index length, distance;

  const Scalar& operator[](Index i) const { return x[i * distance]; }
  Scalar& result(Index i) const { return y[i * distance]; }
};

template <class Scalar, class Visit>
void for_each_line(TensorView<Scalar> x, MutableTensorView<Scalar> y, int axis, Visit visit) {
  const Index length = x.shape[axis];
  const Index distance = x.shape.strides()[static_cast<std::size_t>(axis)];
  for (Index block = 0; block < x.size(); block += length * distance) {
    for (Index inner = 0; inner < distance; ++inner) {
      visit(Line<Scalar>{x.cells + block + inner, y.cells + block + inner, length, distance});
    }
  }
}

}  // namespace gradewright::engine::ops
