#include "engine/notation/layer_functions.hpp"

#include "engine/ops/elementwise.hpp"
#include "engine/ops/layer_count.hpp"

namespace gradewright::notation {

namespace {

Expr whole(Index value) {
  return literal(Decimal(value));
}
Expr doubled(const Expr& multiply_adds) {
  return ops::multiply(whole(2), multiply_adds);
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
  const Expr inputs = arguments.expr("inputs");
  const Expr outputs = arguments.expr("outputs");
  const auto [kernel_height, kernel_width] = arguments.pair_of_exprs("kernel");
  const auto [height, width] = arguments.pair_of_exprs("output");
  return ops::conv2d_multiply_adds(inputs, outputs, kernel_height, kernel_width, arguments.expr("groups"),
                                   height, width);
}

Expr conv2d_flops(const CallArguments& arguments) {
  return doubled(conv2d_multiply_adds(arguments));
}

Expr depthwise_parameters(const CallArguments& arguments) {
  const Expr channels = arguments.expr("channels");
  const auto [height, width] = arguments.pair_of_exprs("kernel");
  return ops::conv2d_parameters(channels, channels, height, width, channels, arguments.flag("bias"));
}

Expr depthwise_multiply_adds(const CallArguments& arguments) {
  const Expr channels = arguments.expr("channels");
  const auto [kernel_height, kernel_width] = arguments.pair_of_exprs("kernel");
  const auto [height, width] = arguments.pair_of_exprs("output");
  return ops::conv2d_multiply_adds(channels, channels, kernel_height, kernel_width, channels, height, width);
}

Expr depthwise_flops(const CallArguments& arguments) {
  return doubled(depthwise_multiply_adds(arguments));
}

Expr pointwise_parameters(const CallArguments& arguments) {
  const Expr inputs = arguments.expr("inputs");
  const Expr outputs = arguments.expr("outputs");
  return ops::conv2d_parameters(inputs, outputs, whole(1), whole(1), whole(1), arguments.flag("bias"));
}

Expr pointwise_multiply_adds(const CallArguments& arguments) {
  const Expr inputs = arguments.expr("inputs");
  const Expr outputs = arguments.expr("outputs");
  const auto [height, width] = arguments.pair_of_exprs("output");
  return ops::conv2d_multiply_adds(inputs, outputs, whole(1), whole(1), whole(1), height, width);
}

Expr pointwise_flops(const CallArguments& arguments) {
  return doubled(pointwise_multiply_adds(arguments));
}

Expr linear_parameters(const CallArguments& arguments) {
  const Expr inputs = arguments.expr("inputs");
  const Expr outputs = arguments.expr("outputs");
  return ops::linear_parameters(inputs, outputs, arguments.flag("bias"));
}

Expr linear_multiply_adds(const CallArguments& arguments) {
  const Expr inputs = arguments.expr("inputs");
  return ops::linear_multiply_adds(inputs, arguments.expr("outputs"));
}

Expr linear_flops(const CallArguments& arguments) {
  return doubled(linear_multiply_adds(arguments));
}

}  // namespace gradewright::notation
