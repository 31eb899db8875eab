#pragma once

#include <array>

#include "engine/graph/shape.hpp"
#include "engine/graph/tensor.hpp"

namespace gradewright::engine::ops {

/// Distances in cells between neighbours along each axis of some shape; 0 along a broadcast axis.
using Strides = std::array<Index, Shape::max_rank>;

/// The strides of an operand seen under the shape that it broadcasts to.
inline Strides broadcast_strides(const Shape& operand, const Shape& result) {
  const Strides own = operand.strides();
  Strides strides{};
  const auto missing = static_cast<std::size_t>(result.rank() - operand.rank());
  for (int axis = 0; axis < operand.rank(); ++axis) {
    const auto own_axis = static_cast<std::size_t>(axis);
    if (operand[axis] != 1) {
      strides[own_axis + missing] = own[own_axis];
    }
  }
  return strides;
}

/// Calls visit(cell, offsets) for each cell of `shape` in row-major order, where offsets[i] is the sum of
/// place * strides[i] over the axes. Allocates nothing.
template <std::size_t Count, class Visit>
void for_each_cell(const Shape& shape, const std::array<Strides, Count>& strides, Visit visit) {
  const Index cells = shape.size();
  const int last = shape.rank() - 1;
  const Index row = last < 0 ? 1 : shape[last];
  std::array<Index, Count> step{};
  for (std::size_t operand = 0; operand < Count && last >= 0; ++operand) {
    step[operand] = strides[operand][static_cast<std::size_t>(last)];
  }
  std::array<Index, Count> begin{};  // of the row
  Strides place{};
  for (Index cell = 0; cell < cells;) {
    std::array<Index, Count> offsets = begin;
    for (const Index behind = cell + row; cell < behind; ++cell) {
      visit(cell, offsets);
      for (std::size_t operand = 0; operand < Count; ++operand) {
        offsets[operand] += step[operand];
      }
    }
    for (int i = last - 1; i >= 0; --i) {
      const auto axis = static_cast<std::size_t>(i);
      if (++place[axis] < shape[i]) {
        for (std::size_t operand = 0; operand < Count; ++operand) {
          begin[operand] += strides[operand][axis];
        }
        break;
      }
      place[axis] = 0;
      for (std::size_t operand = 0; operand < Count; ++operand) {
        begin[operand] -= strides[operand][axis] * (shape[i] - 1);
      }
    }
  }
}

/// The same for one set of strides: visit(cell, offset).
template <class Visit>
void for_each_cell(const Shape& shape, const Strides& strides, Visit visit) {
  for_each_cell(shape, std::array<Strides, 1>{strides},
                [&](Index cell, const std::array<Index, 1>& at) { visit(cell, at[0]); });
}

/// result = f(a, b) cell by cell under NumPy's broadcasting.
template <class Scalar, class Function>
void combine(const TensorView<Scalar>& a, const TensorView<Scalar>& b,
             const MutableTensorView<Scalar>& result, Function f) {
  const Index cells = result.size();
  if (a.shape == b.shape) {
    for (Index cell = 0; cell < cells; ++cell) {
      result[cell] = f(a[cell], b[cell]);
    }
  } else if (b.shape.is_scalar()) {
    const Scalar number = b[0];
    for (Index cell = 0; cell < cells; ++cell) {
      result[cell] = f(a[cell], number);
    }
  } else {
    const std::array strides{broadcast_strides(a.shape, result.shape),
                             broadcast_strides(b.shape, result.shape)};
    for_each_cell(result.shape, strides, [&](Index cell, const std::array<Index, 2>& offsets) {
      result[cell] = f(a[offsets[0]], b[offsets[1]]);
    });
  }
}

}  // namespace gradewright::engine::ops
