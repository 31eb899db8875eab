#pragma once

#include "engine/graph/expr.hpp"

/// Output sizes, parameters and FLOPs of layers, as graphs of arithmetic so that the working can be shown.
namespace gradewright::engine::ops {

/// floor((size + 2 padding - dilation (kernel - 1) - 1) / stride) + 1.
Expr conv_output_size(const Expr& size, const Expr& kernel, const Expr& stride, const Expr& padding,
                      const Expr& dilation);
/// out * (in / groups) * kernel_h * kernel_w, + out with a bias.
Expr conv2d_parameters(const Expr& in_channels, const Expr& out_channels, const Expr& kernel_h,
                       const Expr& kernel_w, const Expr& groups, bool bias);
/// in * out, + out with a bias.
Expr linear_parameters(const Expr& in_features, const Expr& out_features, bool bias);
/// Multiply-accumulates: out * (in / groups) * kernel_h * kernel_w * out_h * out_w, each counted `each`
/// times: 1, or 2 for FLOPs. A depthwise layer has groups = in = out, a pointwise one a 1 x 1 kernel.
Expr conv2d_multiply_adds(const Expr& in_channels, const Expr& out_channels, const Expr& kernel_h,
                          const Expr& kernel_w, const Expr& groups, const Expr& out_h, const Expr& out_w,
                          Index each = 1);
Expr linear_multiply_adds(const Expr& in_features, const Expr& out_features, Index each = 1);

}  // namespace gradewright::engine::ops
