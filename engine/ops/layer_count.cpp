#include "engine/ops/layer_count.hpp"

#include "engine/ops/elementwise.hpp"
#include "engine/ops/gradient_product.hpp"

namespace gradewright::ops {
namespace {

/// The inputs that one output channel sees; the division is left out where groups is the literal 1.
Expr channels_per_group(const Expr& in_channels, const Expr& groups) {
  return is_literal(groups, 1) ? in_channels : divide(in_channels, groups);
}

}  // namespace

Expr conv_output_size(const Expr& size, const Expr& kernel, const Expr& stride, const Expr& padding,
                      const Expr& dilation) {
  const Expr window = multiply(dilation, subtract(kernel, literal(1)));
  const Expr room = subtract(subtract(add(size, multiply(literal(2), padding)), window), literal(1));
  return add(floor_divide(room, stride), literal(1));
}

Expr conv2d_parameters(const Expr& in_channels, const Expr& out_channels, const Expr& kernel_h,
                       const Expr& kernel_w, const Expr& groups, bool bias) {
  const Expr per_output = multiply(multiply(channels_per_group(in_channels, groups), kernel_h), kernel_w);
  const Expr weights = multiply(out_channels, per_output);
  return bias ? add(weights, out_channels) : weights;
}

Expr linear_parameters(const Expr& in_features, const Expr& out_features, bool bias) {
  const Expr weights = multiply(in_features, out_features);
  return bias ? add(weights, out_features) : weights;
}

Expr conv2d_multiply_adds(const Expr& in_channels, const Expr& out_channels, const Expr& kernel_h,
                          const Expr& kernel_w, const Expr& groups, const Expr& out_h, const Expr& out_w) {
  const Expr places = multiply(out_h, out_w);
  return multiply(places, conv2d_parameters(in_channels, out_channels, kernel_h, kernel_w, groups, false));
}

Expr linear_multiply_adds(const Expr& in_features, const Expr& out_features) {
  return multiply(in_features, out_features);
}

}  // namespace gradewright::ops
