#include "engine/graph/shape.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cassert>

#include "engine/graph/shape_words.hpp"
#include "engine/text/joined.hpp"

namespace gradewright::engine {

Shape::Shape(std::initializer_list<Index> extents)
    : Shape(std::span<const Index>(extents.begin(), extents.size())) {}

Shape::Shape(std::span<const Index> extents) : rank_(static_cast<int>(extents.size())) {
  if (extents.size() > static_cast<std::size_t>(max_rank)) {
    throw ShapeError(fmt::format("{} axes are more than the {} supported", extents.size(), max_rank));
  }
  Index cells = 1;
  for (const Index extent : extents) {
    if (extent < 0) {
      throw ShapeError(fmt::format("an axis cannot have the negative length {}", extent));
    }
    if (extent > max_cells || (cells *= extent) > max_cells) {
      throw ShapeError(fmt::format("{} has more than {} cells", in_words(extents), max_cells));
    }
  }
  std::copy(extents.begin(), extents.end(), extents_.begin());
}

Index Shape::size() const {
  Index cells = 1;
  for (const Index extent : *this) {
    cells *= extent;
  }
  return cells;
}

std::array<Index, Shape::max_rank> Shape::strides() const {
  std::array<Index, max_rank> result{};
  Index step = 1;
  for (int axis = rank_ - 1; axis >= 0; --axis) {
    result[static_cast<std::size_t>(axis)] = step;
    step *= (*this)[axis];
  }
  return result;
}

Index Shape::offset_of(std::span<const Index> index) const {
  assert(static_cast<int>(index.size()) == rank_);
  Index offset = 0;
  for (int axis = 0; axis < rank_; ++axis) {
    offset = offset * (*this)[axis] + index[static_cast<std::size_t>(axis)];
  }
  return offset;
}

std::array<Index, Shape::max_rank> Shape::index_of(Index offset) const {
  assert(offset >= 0 && offset < size());
  std::array<Index, max_rank> index{};
  for (int axis = rank_ - 1; axis >= 0; --axis) {
    index[static_cast<std::size_t>(axis)] = offset % (*this)[axis];
    offset /= (*this)[axis];
  }
  return index;
}

std::string to_string(const Shape& shape) {
  return fmt::format("({}{})", joined(shape.extents(), ", "), shape.rank() == 1 ? "," : "");
}

Shape broadcast(const Shape& a, const Shape& b) {
  const int rank = std::max(a.rank(), b.rank());
  std::array<Index, Shape::max_rank> extents{};
  for (int axis = 1; axis <= rank; ++axis) {
    const Index left = axis <= a.rank() ? a.from_end(-axis) : 1;
    const Index right = axis <= b.rank() ? b.from_end(-axis) : 1;
    if (left != right && left != 1 && right != 1) {
      throw ShapeError(fmt::format("{} and {} do not broadcast", in_words(a), in_words(b)));
    }
    extents[static_cast<std::size_t>(rank - axis)] = left == 1 ? right : left;
  }
  return Shape(std::span<const Index>(extents.data(), static_cast<std::size_t>(rank)));
}

int normalise_axis(Index axis, int rank) {
  if (axis < -rank || axis >= rank) {
    throw ShapeError(fmt::format("axis {} does not exist in a tensor of {} axes", axis, rank));
  }
  return static_cast<int>(axis < 0 ? axis + rank : axis);
}

}  // namespace gradewright::engine
