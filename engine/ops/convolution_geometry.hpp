#pragma once

#include <algorithm>
#include <array>

#include "engine/graph/shape.hpp"
#include "engine/ops/convolution.hpp"
#include "engine/ops/sums_of_products.hpp"

namespace gradewright::engine::ops {

/// How the cells of image, kernel and result of one convolution meet: the result's cell is the sum of
/// image cell times kernel cell over all meetings. The convolution and both of its gradients are sums over
/// the same meetings.
struct ConvolutionGeometry {
  Shape result;

  /// ShapeError when the shapes or options do not fit.
  ConvolutionGeometry(std::size_t axes, const Shape& image, const Shape& kernel,
                      const ConvolutionOptions& options);

  /// The multiply-adds of the convolution, those with zeros of the padding, too.
  Index multiply_adds() const { return result.size() * channels_ * cells_of(kernel_); }

  /// The image's cells from one cell of a run to the next.
  Index step() const { return options_.stride[2]; }

  /// Calls visit(table) for the tables of sums that make up the result, the kernel's cells on the left. In
  /// each stand the cells of one row, and of all channels of a group, that meet the same part of the kernel
  /// inside of the image. The order of each sum is by channel, then kernel cell.
  template <class Scalar, class Visit>
  void for_each_table(const Scalar* image, const Scalar* kernel, Scalar* sums, Visit visit) const {
    SumTable<Scalar> table = empty_table<Scalar>();
    for (Index column = 0; column < places_[2]; column += table.columns) {
      const Part columns = part_inside(2, column);
      table.columns = 1;
      while (column + table.columns < places_[2] && part_inside(2, column + table.columns) == columns) {
        ++table.columns;
      }
      for (Index group = 0; group < images_ * groups_; ++group) {
        for (Index z = 0; z < places_[0]; ++z) {
          for (Index y = 0; y < places_[1]; ++y) {
            table.left = kernel + group % groups_ * outputs_ * table.left_row;
            table.right = image + group * channels_ * cells_of(size_);
            table.result =
                sums + group * outputs_ * table.result_row + (z * places_[1] + y) * places_[2] + column;
            begin_at({z, y, column}, {part_inside(0, z), part_inside(1, y), columns}, table);
            visit(table);
          }
        }
      }
    }
  }

  /// Calls visit(result cell, image cell, kernel cell, count) for every run: so many neighbours among the
  /// cells of the result meet as many cells of the image, step() apart, with one cell of the kernel. Places
  /// in the padding are left out. For one result cell the order is by channel, then kernel cell.
  template <class Visit>
  void for_each_run(Visit visit) const {
    Starts at;
    for (Index image = 0; image < images_; ++image) {
      for (Index output = 0; output < groups_ * outputs_; ++output, at.result += cells_of(places_)) {
        for (Index channel = 0; channel < channels_; ++channel) {
          at.image = ((image * groups_ + output / outputs_) * channels_ + channel) * cells_of(size_);
          at.kernel = (output * channels_ + channel) * cells_of(kernel_);
          visit_channel(at, visit);
        }
      }
    }
  }

 private:
  /// The first cells of the planes that meet.
  struct Starts {
    Index result = 0;
    Index image = 0;
    Index kernel = 0;
  };

  /// The places of the result along one axis that meet a cell of the kernel inside of the image: from first
  /// to before last. Place p meets the image's place p * stride + offset.
  struct Places {
    Index first, last, offset;
  };

  /// The cells of the kernel along one axis that lie inside of the image.
  struct Part {
    Index first = 0;
    Index count = 0;
    friend bool operator==(const Part&, const Part&) = default;
  };

  Part part_inside(std::size_t axis, Index place) const {
    const Index dilation = options_.dilation[axis];
    const Index start = place * options_.stride[axis] - options_.before[axis];
    const Index first = start >= 0 ? 0 : quotient(-start + dilation - 1, dilation);
    const Index behind = size_[axis] - 1 - start;
    const Index last = behind < 0 ? 0 : std::min(quotient(behind, dilation) + 1, kernel_[axis]);
    return first < last ? Part{first, last - first} : Part{};
  }

  /// What all tables of sums share.
  template <class Scalar>
  SumTable<Scalar> empty_table() const {
    const Index direction = flip_ ? -1 : 1;
    const auto& [layers, rows, columns] = options_.dilation;
    return {.rows = outputs_,
            .left_row = channels_ * cells_of(kernel_),
            .right_column = step(),
            .result_row = cells_of(places_),
            .loops = {.count = {channels_, 0, 0, 0},
                      .left = {cells_of(kernel_), direction * kernel_[1] * kernel_[2], direction * kernel_[2],
                               direction},
                      .right = {cells_of(size_), layers * size_[1] * size_[2], rows * size_[2], columns}}};
  }

  /// Moves a table from the first cells of the planes to where these parts of the kernel meet the image.
  template <class Scalar>
  void begin_at(const PerAxis& place, const std::array<Part, 3>& parts, SumTable<Scalar>& table) const {
    const PerAxis image_step{size_[1] * size_[2], size_[2], 1};
    table.left += flip_ ? cells_of(kernel_) - 1 : 0;
    for (std::size_t axis = 0; axis < parts.size(); ++axis) {
      const auto& [first, count] = parts[axis];
      table.loops.count[axis + 1] = count;
      table.left += first * table.loops.left[axis + 1];
      table.right += (place[axis] * options_.stride[axis] - options_.before[axis]) * image_step[axis] +
                     first * table.loops.right[axis + 1];
    }
  }

  static Index cells_of(const PerAxis& extents) { return extents[0] * extents[1] * extents[2]; }
  static Index quotient(Index value, Index divisor) { return divisor == 1 ? value : value / divisor; }

  Places places(std::size_t axis, Index kernel_cell) const {
    const Index stride = options_.stride[axis];
    const Index offset = kernel_cell * options_.dilation[axis] - options_.before[axis];
    const Index first = offset >= 0 ? 0 : quotient(-offset + stride - 1, stride);
    const Index behind = size_[axis] - 1 - offset;
    const Index last = behind < 0 ? 0 : std::min(quotient(behind, stride) + 1, places_[axis]);
    return {first, last, offset};
  }

  template <class Visit>
  void visit_channel(Starts at, Visit& visit) const {
    for (Index d = 0; d < kernel_[0]; ++d) {
      const Places layers = places(0, d);
      for (Index i = 0; i < kernel_[1]; ++i) {
        const Places rows = places(1, i);
        for (Index j = 0; j < kernel_[2]; ++j, ++at.kernel) {
          visit_planes(at, layers, rows, places(2, j), visit);
        }
      }
    }
  }

  template <class Visit>
  void visit_planes(const Starts& at, const Places& layers, const Places& rows, const Places& columns,
                    Visit& visit) const {
    if (columns.first >= columns.last) {
      return;
    }
    const Index kernel = flip_ ? flipped(at.kernel) : at.kernel;
    for (Index z = layers.first; z < layers.last; ++z) {
      for (Index y = rows.first; y < rows.last; ++y) {
        const Index layer = z * options_.stride[0] + layers.offset;
        const Index row = y * options_.stride[1] + rows.offset;
        visit(at.result + (z * places_[1] + y) * places_[2] + columns.first,
              at.image + (layer * size_[1] + row) * size_[2] + columns.first * step() + columns.offset,
              kernel, columns.last - columns.first);
      }
    }
  }

  /// The cell of a plane of the kernel that lies opposite.
  Index flipped(Index cell) const {
    const Index plane = cells_of(kernel_);
    const Index within = cell % plane;
    return cell - within + plane - 1 - within;
  }

  WindowOptions options_;
  bool flip_;
  Index images_, groups_, channels_, outputs_;  // channels and outputs are per group
  PerAxis size_, kernel_, places_;              // of image, kernel and result, along three axes
};

}  // namespace gradewright::engine::ops
