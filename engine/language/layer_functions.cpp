#include "engine/language/layer_functions.hpp"

#include "engine/ops/layer_count.hpp"

namespace gradewright::engine::notation {

namespace {

Expr whole(Index value) {
  return literal(Decimal(value));
}

/// How often a multiply-accumulate counts.
constexpr Index once = 1;
constexpr Index as_two_flops = 2;

Expr conv2d_count(const CallArguments& arguments, Index each) {
  const Expr inputs = arguments.expr("inputs");
  const Expr outputs = arguments.expr("outputs");
  const auto [kernel_height, kernel_width] = arguments.pair_of_exprs("kernel");
  const auto [height, width] = arguments.pair_of_exprs("output");
  return ops::conv2d_multiply_adds(inputs, outputs, kernel_height, kernel_width, arguments.expr("groups"),
                                   height, width, each);
}

Expr depthwise_count(const CallArguments& arguments, Index each) {
  const Expr channels = arguments.expr("channels");
  const auto [kernel_height, kernel_width] = arguments.pair_of_exprs("kernel");
  const auto [height, width] = arguments.pair_of_exprs("output");
  return ops::conv2d_multiply_adds(channels, channels, kernel_height, kernel_width, channels, height, width,
                                   each);
}

Expr pointwise_count(const CallArguments& arguments, Index each) {
  const Expr inputs = arguments.expr("inputs");
  const Expr outputs = arguments.expr("outputs");
  const auto [height, width] = arguments.pair_of_exprs("output");
  return ops::conv2d_multiply_adds(inputs, outputs, whole(1), whole(1), whole(1), height, width, each);
}

Expr linear_count(const CallArguments& arguments, Index each) {
  const Expr inputs = arguments.expr("inputs");
  return ops::linear_multiply_adds(inputs, arguments.expr("outputs"), each);
}

}  // namespace

Expr conv_output_size(const CallArguments& arguments) {
  const Expr size = arguments.expr("size");
  const Expr kernel = arguments.expr("kernel");
  const Expr stride = arguments.expr("stride");
  const Expr padding = arguments.expr("padding");
  return ops::conv_output_size(size, kernel, stride, padding, arguments.expr("dilation"));
}

Expr conv2d_parameters(const CallArguments& arguments) {
  const Expr inputs = arguments.expr("inputs");
  const Expr outputs = arguments.expr("outputs");
  const auto [height, width] = arguments.pair_of_exprs("kernel");
  return ops::conv2d_parameters(inputs, outputs, height, width, arguments.expr("groups"),
                                arguments.flag("bias"));
}

Expr conv2d_multiply_adds(const CallArguments& arguments) {
  return conv2d_count(arguments, once);
}

Expr conv2d_flops(const CallArguments& arguments) {
  return conv2d_count(arguments, as_two_flops);
}

Expr depthwise_parameters(const CallArguments& arguments) {
  const Expr channels = arguments.expr("channels");
  const auto [height, width] = arguments.pair_of_exprs("kernel");
  return ops::conv2d_parameters(channels, channels, height, width, channels, arguments.flag("bias"));
}

Expr depthwise_multiply_adds(const CallArguments& arguments) {
  return depthwise_count(arguments, once);
}

Expr depthwise_flops(const CallArguments& arguments) {
  return depthwise_count(arguments, as_two_flops);
}

Expr pointwise_parameters(const CallArguments& arguments) {
  const Expr inputs = arguments.expr("inputs");
  const Expr outputs = arguments.expr("outputs");
  return ops::conv2d_parameters(inputs, outputs, whole(1), whole(1), whole(1), arguments.flag("bias"));
}

Expr pointwise_multiply_adds(const CallArguments& arguments) {
  return pointwise_count(arguments, once);
}

Expr pointwise_flops(const CallArguments& arguments) {
  return pointwise_count(arguments, as_two_flops);
}

Expr linear_parameters(const CallArguments& arguments) {
  const Expr inputs = arguments.expr("inputs");
  const Expr outputs = arguments.expr("outputs");
  return ops::linear_parameters(inputs, outputs, arguments.flag("bias"));
}

Expr linear_multiply_adds(const CallArguments& arguments) {
  return linear_count(arguments, once);
}

Expr linear_flops(const CallArguments& arguments) {
  return linear_count(arguments, as_two_flops);
}

}  // namespace gradewright::engine::notation
