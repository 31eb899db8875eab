#pragma once

#include <cassert>
#include <span>
#include <utility>
#include <vector>

#include "engine/graph/shape.hpp"

namespace gradewright::engine {

/// Cells that somebody else owns, row-major; read only.
template <class Scalar>
struct TensorView {
  Shape shape;
  const Scalar* cells = nullptr;

  Index size() const { return shape.size(); }
  const Scalar& operator[](Index cell) const { return cells[cell]; }
  std::span<const Scalar> span() const { return {cells, static_cast<std::size_t>(size())}; }
};

/// Cells that somebody else owns, row-major; to be written by `eval`.
template <class Scalar>
struct MutableTensorView {
  Shape shape;
  Scalar* cells = nullptr;

  Index size() const { return shape.size(); }
  Scalar& operator[](Index cell) const { return cells[cell]; }
  std::span<Scalar> span() const { return {cells, static_cast<std::size_t>(size())}; }
};

/// A dense row-major tensor of any rank that owns its cells. A default tensor is a scalar Scalar{}.
template <class Scalar>
class Tensor {
 public:
  Tensor() : cells_(1) {}
  explicit Tensor(Shape shape) : shape_(shape), cells_(static_cast<std::size_t>(shape.size())) {}
  Tensor(Shape shape, std::vector<Scalar> cells) : shape_(shape), cells_(std::move(cells)) {
    assert(static_cast<Index>(cells_.size()) == shape_.size());
  }
  static Tensor scalar(Scalar value) { return Tensor(Shape{}, {std::move(value)}); }

  const Shape& shape() const { return shape_; }
  Index size() const { return static_cast<Index>(cells_.size()); }
  const Scalar& operator[](Index cell) const { return cells_[static_cast<std::size_t>(cell)]; }
  Scalar& operator[](Index cell) { return cells_[static_cast<std::size_t>(cell)]; }
  const std::vector<Scalar>& cells() const { return cells_; }
  std::vector<Scalar>& cells() { return cells_; }

  TensorView<Scalar> view() const { return {shape_, cells_.data()}; }
  MutableTensorView<Scalar> mutable_view() { return {shape_, cells_.data()}; }

  friend bool operator==(const Tensor&, const Tensor&) = default;

 private:
  Shape shape_;
  std::vector<Scalar> cells_;
};

}  // namespace gradewright::engine
