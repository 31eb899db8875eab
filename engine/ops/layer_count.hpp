#pragma once

#include <array>

#include "engine/graph/expr.hpp"

/// Output sizes, parameters and FLOPs of layers, as graphs of arithmetic so that the working can be shown.
namespace gradewright::engine::ops {

/// floor((size + 2 padding - dilation (kernel - 1) - 1) / stride) + 1.
Expr conv_output_size(const Expr& size, const Expr& kernel, const Expr& stride, const Expr& padding,
                      const Expr& dilation);
/// A convolution, or a fully connected layer when it has no kernel: what its counts depend on. A depthwise
/// layer has groups = inputs = outputs, a pointwise one a 1 x 1 kernel.
struct CountedLayer {
  Expr inputs, outputs;             ///< channels; features of a fully connected layer
  std::array<Expr, 2> kernel = {};  ///< height, width; null for a fully connected layer, as are the next two
  Expr groups = nullptr;
  std::array<Expr, 2> output = {};  ///< height, width; needed to count multiply-adds only
};

/// outputs * (inputs / groups) * kernel height * kernel width, or inputs * outputs; + outputs with a bias.
Expr parameters(const CountedLayer& layer, bool bias);
/// Multiply-accumulates: the weights, each once for every place of the output; counted `each` times: 1, or 2
/// for FLOPs.
Expr multiply_adds(const CountedLayer& layer, Index each = 1);

}  // namespace gradewright::engine::ops
