#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <stdexcept>
#include <string>

namespace gradewright::engine {

/// Counts cells, rows and axes. Signed, so that differences and negative indices are ordinary numbers.
using Index = std::int64_t;

/// Thrown when operands of an operation have shapes (or an operation has options) that do not fit.
/// The message names the shapes; whoever knows the source text adds the place.
class ShapeError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The extents of a row-major tensor, outermost axis first. Rank 0 is a scalar. Holds no heap memory.
class Shape {
 public:
  static constexpr int max_rank = 8;
  /// More cells than this in one tensor is refused with ShapeError.
  static constexpr Index max_cells = 1 << 24;

  Shape() = default;
  Shape(std::initializer_list<Index> extents);
  explicit Shape(std::span<const Index> extents);

  int rank() const { return rank_; }
  bool is_scalar() const { return rank_ == 0; }
  /// The number of cells: the product of the extents, 1 for a scalar.
  Index size() const;
  /// The extent of `axis`, which must be in [0, rank).
  Index operator[](int axis) const { return extents_[static_cast<std::size_t>(axis)]; }
  /// The extent of `axis` counted from the end: -1 is the innermost.
  Index from_end(int axis) const { return (*this)[rank_ + axis]; }

  const Index* begin() const { return extents_.data(); }
  const Index* end() const { return extents_.data() + rank_; }
  std::span<const Index> extents() const { return {begin(), end()}; }

  /// The row-major distances between neighbours along each axis, in cells.
  std::array<Index, max_rank> strides() const;
  /// The place in row-major order of the cell at `index`, one number an axis, each within its extent.
  Index offset_of(std::span<const Index> index) const;
  /// The index along each axis of the cell at `offset`, which must be in [0, size); 0 beyond the last axis.
  std::array<Index, max_rank> index_of(Index offset) const;

  friend bool operator==(const Shape&, const Shape&) = default;

 private:
  std::array<Index, max_rank> extents_{};  // unused places stay 0, so that == compares shapes
  int rank_ = 0;
};

/// "()" for a scalar, "(3,)" for a vector, "(5, 2)" for a matrix, as NumPy prints them.
std::string to_string(const Shape& shape);

/// The shape that two operands broadcast to under NumPy's rule; ShapeError when they do not.
Shape broadcast(const Shape& a, const Shape& b);

/// `axis` in [-rank, rank) as a number in [0, rank); ShapeError outside.
int normalise_axis(Index axis, int rank);

}  // namespace gradewright::engine
