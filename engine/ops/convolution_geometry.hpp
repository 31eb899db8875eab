#pragma once

#include <algorithm>

#include "engine/graph/shape.hpp"
#include "engine/ops/convolution.hpp"

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
