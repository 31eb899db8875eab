#include "engine/ops/reduced_axes.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "engine/ops/layout.hpp"

namespace gradewright::engine::ops {

bool ReducedAxes::reduces(int axis, int rank) const {
  return given.empty() ||
         std::ranges::any_of(given, [&](Index one) { return (one < 0 ? one + rank : one) == axis; });
}

Shape ReducedAxes::kept(const Shape& x) const {
  Strides extents{};
  for (std::size_t i = 0; i < given.size(); ++i) {
    const int axis = normalise_axis(given[i], x.rank());
    for (std::size_t j = 0; j < i; ++j) {
      if (normalise_axis(given[j], x.rank()) == axis) {
        throw ShapeError(fmt::format("axis {} is listed twice", given[i]));
      }
    }
  }
  for (int axis = 0; axis < x.rank(); ++axis) {
    extents[static_cast<std::size_t>(axis)] = reduces(axis, x.rank()) ? 1 : x[axis];
  }
  return Shape(std::span<const Index>(extents.data(), static_cast<std::size_t>(x.rank())));
}

Shape ReducedAxes::reduced(const Shape& x) const {
  const Shape whole = kept(x);
  if (keep) {
    return whole;
  }
  std::vector<Index> extents;
  for (int axis = 0; axis < x.rank(); ++axis) {
    if (!reduces(axis, x.rank())) {
      extents.push_back(x[axis]);
    }
  }
  return Shape(extents);
}

Index ReducedAxes::group_size(const Shape& x) const {
  Index cells = 1;
  for (int axis = 0; axis < x.rank(); ++axis) {
    cells *= reduces(axis, x.rank()) ? x[axis] : 1;
  }
  return cells;
}

Shape ReducedAxes::within(const Shape& x) const {
  Strides extents{};
  for (int axis = 0; axis < x.rank(); ++axis) {
    extents[static_cast<std::size_t>(axis)] = reduces(axis, x.rank()) ? x[axis] : 1;
  }
  return Shape(std::span<const Index>(extents.data(), static_cast<std::size_t>(x.rank())));
}

std::vector<notation::Option> ReducedAxes::options() const {
  std::vector<notation::Option> result;
  if (given.size() == 1) {
    result.push_back(notation::option("axis", notation::number(given[0])));
  } else if (!given.empty()) {
    std::vector<notation::Syntax> axes;
    for (const Index axis : given) {
      axes.push_back(notation::number(axis));
    }
    result.push_back(notation::option("axis", notation::list(std::move(axes))));
  }
  if (keep) {
    result.push_back(notation::option("keepdims", notation::name("True")));
  }
  return result;
}

Expr against_operand(const AdjointInput& at, const ReducedAxes& axes) {
  const Shape kept = axes.kept(at.operands[0]->shape);
  return at.upstream->shape.is_scalar() || at.upstream->shape == kept ? at.upstream
                                                                      : reshape(at.upstream, kept.extents());
}

}  // namespace gradewright::engine::ops
