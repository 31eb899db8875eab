#pragma once

#include <array>

#include "engine/graph/expr.hpp"

namespace gradewright::engine::ops {

struct Conv2dOptions {
  std::array<Index, 2> stride{1, 1};
  std::array<Index, 2> padding{0, 0};  ///< zeros on both sides of each axis
  /// More zeros after the last place of an axis than before the first: 'same' around an even kernel has one.
  std::array<Index, 2> padding_more_after{0, 0};
  std::array<Index, 2> dilation{1, 1};
  Index groups = 1;
  /// false: cross-correlation, what networks call convolution (the default); true: the kernel is flipped
  /// first.
  bool flip = false;
};

/// 2-D convolution. Image (H, W), (C, H, W) or (N, C, H, W); kernel (kH, kW) for the first, else
/// (O, C / groups, kH, kW). The result has the image's rank, with O channels and
/// floor((n + 2 padding - dilation (k - 1) - 1) / stride) + 1 places along each axis
/// (Dumoulin, Visin: A guide to convolution arithmetic for deep learning, 2016).
Expr conv2d(const Expr& image, const Expr& kernel, const Conv2dOptions& options = {});
/// With a bias: a scalar, or one per output channel.
Expr conv2d(const Expr& image, const Expr& kernel, const Expr& bias, const Conv2dOptions& options = {});

}  // namespace gradewright::engine::ops
