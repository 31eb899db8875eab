#pragma once

#include "engine/graph/expr.hpp"
#include "engine/ops/window_options.hpp"

namespace gradewright::engine::ops {

struct ConvolutionOptions {
  WindowOptions windows = {};  ///< the padding is zeros
  Index groups = 1;
  /// false: cross-correlation, what networks call convolution (the default); true: the kernel is flipped
  /// first.
  bool flip = false;
};

/// Convolution along the last `axes` axes, one to three. In 2-D: image (H, W), (C, H, W) or (N, C, H, W);
/// kernel (kH, kW) for the first, else (O, C / groups, kH, kW). The result has the image's rank, with O
/// channels and floor((n + padding - dilation (k - 1) - 1) / stride) + 1 places along each axis
/// (Dumoulin, Visin: A guide to convolution arithmetic for deep learning, 2016).
Expr convolution(std::size_t axes, const Expr& image, const Expr& kernel,
                 const ConvolutionOptions& options = {});
/// With a bias: a scalar, or one per output channel.
Expr convolution(std::size_t axes, const Expr& image, const Expr& kernel, const Expr& bias,
                 const ConvolutionOptions& options = {});

/// The gradients of a convolution of an image and a kernel of these shapes, given that of its result. The
/// first is the transposed convolution, too (torch.nn.ConvTranspose2d).
Expr convolution_input_gradient(std::size_t axes, const Expr& upstream, const Expr& kernel,
                                const Shape& image, const ConvolutionOptions& options = {});
Expr convolution_kernel_gradient(std::size_t axes, const Expr& upstream, const Expr& image,
                                 const Shape& kernel, const ConvolutionOptions& options = {});

}  // namespace gradewright::engine::ops
