#include "engine/language/function_families.hpp"

#include <array>

#include "engine/language/call_arguments.hpp"
#include "engine/ops/convolution.hpp"

namespace gradewright::engine::notation {

namespace {

Expr conv2d(const CallArguments& arguments) {
  const ops::Conv2dOptions options{.stride = arguments.pair("stride"),
                                   .padding = arguments.pair("padding"),
                                   .dilation = arguments.pair("dilation"),
                                   .groups = arguments.integer("groups"),
                                   .flip = arguments.flag("flip")};
  const Expr image = arguments.expr("x");
  const Expr kernel = arguments.expr("kernel");
  return arguments.has("bias") ? ops::conv2d(image, kernel, arguments.expr("bias"), options)
                               : ops::conv2d(image, kernel, options);
}

}  // namespace

std::span<const FunctionRow> layer_functions() {
  static constexpr std::array rows{
      FunctionRow{"conv2d(x, kernel, bias=None, stride=1, padding=0, dilation=1, groups=1, flip=False)",
                  "a 2-D convolution as networks call it; with flip, as signal processing does",
                  "conv2d([[1, 2], [3, 4]], [[1, 0], [0, 1]])", "[[5]]", Positional::all, conv2d},
  };
  return rows;
}

}  // namespace gradewright::engine::notation
