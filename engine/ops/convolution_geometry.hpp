#pragma once

#include "engine/graph/shape.hpp"
#include "engine/ops/convolution.hpp"

namespace gradewright::engine::ops {

/// How the cells of image, kernel and result of one 2-D convolution meet: the result's cell is the sum of
/// image cell times kernel cell over all meetings. The convolution and both of its gradients are sums over
/// the same meetings.
struct ConvolutionGeometry {
  Conv2dOptions options;
  Index images, groups, channels, outputs;  ///< channels and outputs are per group
  Index height, width, kernel_height, kernel_width, result_height, result_width;
  Shape result;

  /// ShapeError when the shapes or options do not fit.
  ConvolutionGeometry(const Shape& image, const Shape& kernel, const Conv2dOptions& options);

  /// Calls visit(result cell, image cell, kernel cell) for every meeting, in a fixed order: by result cell,
  /// then channel, then kernel row and column. Places in the padding are left out.
  template <class Visit>
  void for_each_meeting(Visit visit) const {
    Index result_cell = 0;
    for (Index image = 0; image < images; ++image) {
      for (Index output = 0; output < groups * outputs; ++output) {
        const Index first_channel = image * groups * channels + output / outputs * channels;
        for (Index row = 0; row < result_height; ++row) {
          for (Index column = 0; column < result_width; ++column, ++result_cell) {
            visit_window(result_cell, first_channel, output, row, column, visit);
          }
        }
      }
    }
  }

 private:
  template <class Visit>
  void visit_window(Index result_cell, Index first_channel, Index output, Index row, Index column,
                    Visit& visit) const {
    const Index top = row * options.stride[0] - options.padding[0];
    const Index left = column * options.stride[1] - options.padding[1];
    for (Index channel = 0; channel < channels; ++channel) {
      for (Index i = 0; i < kernel_height; ++i) {
        const Index y = top + i * options.dilation[0];
        if (y < 0 || y >= height) {
          continue;
        }
        for (Index j = 0; j < kernel_width; ++j) {
          const Index x = left + j * options.dilation[1];
          if (x >= 0 && x < width) {
            const Index kernel_row = options.flip ? kernel_height - 1 - i : i;
            const Index kernel_column = options.flip ? kernel_width - 1 - j : j;
            visit(
                result_cell, ((first_channel + channel) * height + y) * width + x,
                ((output * channels + channel) * kernel_height + kernel_row) * kernel_width + kernel_column);
          }
        }
      }
    }
  }
};

}  // namespace gradewright::engine::ops
