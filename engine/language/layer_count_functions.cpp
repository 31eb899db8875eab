#include "engine/language/function_families.hpp"

#include <array>

#include "engine/language/call_arguments.hpp"
#include "engine/ops/layer_count.hpp"

namespace gradewright::engine::notation {

namespace {

/// The convolution that the call's arguments describe. What the function has no parameter for is that of a
/// depthwise layer (one group a channel) where it takes `channels`, and of a pointwise one (a 1 x 1 kernel)
/// where it takes no kernel.
ops::CountedLayer convolution(const CallArguments& arguments) {
  const Expr one = literal(1);
  ops::CountedLayer layer;
  const bool depthwise = arguments.takes("channels");
  layer.inputs = arguments.expr(depthwise ? "channels" : "inputs");
  layer.outputs = depthwise ? layer.inputs : arguments.expr("outputs");
  layer.kernel = arguments.takes("kernel") ? arguments.pair_of_exprs("kernel") : std::array{one, one};
  if (arguments.takes("output")) {
    layer.output = arguments.pair_of_exprs("output");
  }
  layer.groups = depthwise ? layer.inputs : arguments.takes("groups") ? arguments.expr("groups") : one;
  return layer;
}

ops::CountedLayer linear(const CallArguments& arguments) {
  ops::CountedLayer layer;
  layer.inputs = arguments.expr("inputs");
  layer.outputs = arguments.expr("outputs");
  return layer;
}

using Description = ops::CountedLayer(const CallArguments&);

template <Description described>
Expr parameters(const CallArguments& arguments) {
  const ops::CountedLayer layer = described(arguments);
  return ops::parameters(layer, arguments.flag("bias"));
}

template <Description described>
Expr multiply_adds(const CallArguments& arguments) {
  return ops::multiply_adds(described(arguments));
}

template <Description described>
Expr flops(const CallArguments& arguments) {
  return ops::multiply_adds(described(arguments), 2);
}

Expr conv_output_size(const CallArguments& arguments) {
  const Expr size = arguments.expr("size");
  const Expr kernel = arguments.expr("kernel");
  const Expr stride = arguments.expr("stride");
  const Expr padding = arguments.expr("padding");
  return ops::conv_output_size(size, kernel, stride, padding, arguments.expr("dilation"));
}

}  // namespace

std::span<const FunctionRow> layer_count_functions() {
  static constexpr std::array rows{
      FunctionRow{"conv_output_size(size, kernel, stride=1, padding=0, dilation=1)",
                  "places of the result along one axis", "conv_output_size(227, 11, stride=4)", "55",
                  Positional::all, conv_output_size},
      FunctionRow{"conv2d_parameters(inputs, outputs, kernel, groups=1, bias=True)",
                  "weights and biases of a convolution", "conv2d_parameters(3, 64, 3)", "1792",
                  Positional::all, parameters<convolution>},
      FunctionRow{"conv2d_multiply_adds(inputs, outputs, kernel, output, groups=1)",
                  "multiply-accumulates of a convolution", "conv2d_multiply_adds(3, 64, 3, 224)", "86704128",
                  Positional::all, multiply_adds<convolution>},
      FunctionRow{"conv2d_flops(inputs, outputs, kernel, output, groups=1)", "twice the multiply-accumulates",
                  "conv2d_flops(3, 64, 3, 224)", "173408256", Positional::all, flops<convolution>},
      FunctionRow{"depthwise_parameters(channels, kernel, bias=True)",
                  "weights and biases of a convolution with one group a channel",
                  "depthwise_parameters(32, 3, bias=False)", "288", Positional::all, parameters<convolution>},
      FunctionRow{"depthwise_multiply_adds(channels, kernel, output)",
                  "multiply-accumulates of a convolution with one group a channel",
                  "depthwise_multiply_adds(32, 3, 112)", "3612672", Positional::all,
                  multiply_adds<convolution>},
      FunctionRow{"depthwise_flops(channels, kernel, output)", "twice the multiply-accumulates",
                  "depthwise_flops(32, 3, 112)", "7225344", Positional::all, flops<convolution>},
      FunctionRow{"pointwise_parameters(inputs, outputs, bias=True)",
                  "weights and biases of a convolution with a 1 x 1 kernel", "pointwise_parameters(32, 64)",
                  "2112", Positional::all, parameters<convolution>},
      FunctionRow{"pointwise_multiply_adds(inputs, outputs, output)",
                  "multiply-accumulates of a convolution with a 1 x 1 kernel",
                  "pointwise_multiply_adds(32, 64, 112)", "25690112", Positional::all,
                  multiply_adds<convolution>},
      FunctionRow{"pointwise_flops(inputs, outputs, output)", "twice the multiply-accumulates",
                  "pointwise_flops(32, 64, 112)", "51380224", Positional::all, flops<convolution>},
      FunctionRow{"linear_parameters(inputs, outputs, bias=True)",
                  "weights and biases of a fully connected layer", "linear_parameters(4096, 1000)", "4097000",
                  Positional::all, parameters<linear>},
      FunctionRow{"linear_multiply_adds(inputs, outputs)", "multiply-accumulates of a fully connected layer",
                  "linear_multiply_adds(4096, 1000)", "4096000", Positional::all, multiply_adds<linear>},
      FunctionRow{"linear_flops(inputs, outputs)", "twice the multiply-accumulates",
                  "linear_flops(4096, 1000)", "8192000", Positional::all, flops<linear>},
  };
  return rows;
}

}  // namespace gradewright::engine::notation
