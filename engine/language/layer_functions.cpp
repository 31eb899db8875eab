#include "engine/language/function_families.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "engine/language/call_arguments.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/window_arguments.hpp"
#include "engine/ops/convolution.hpp"
#include "engine/ops/windows.hpp"

namespace gradewright::engine::notation {

namespace {

/// The last extents, as far as there are so many.
std::span<const Index> last_extents(const Shape& shape, std::size_t axes) {
  const std::span<const Index> extents = shape.extents();
  return extents.last(std::min(axes, extents.size()));
}

ops::ConvolutionOptions convolution_options(const CallArguments& arguments, std::size_t axes,
                                            const Shape& image, const Shape& kernel) {
  ops::ConvolutionOptions options{
      .windows = window_options(arguments, axes, last_extents(kernel, axes), last_extents(image, axes)),
      .groups = arguments.integer("groups"),
      .flip = arguments.flag("flip")};
  const bool is_by_word = arguments.is_text("padding");
  if (options.flip && is_by_word && options.windows.before != options.windows.after) {
    throw SourceError(
        "a word for the padding needs kernels of odd extents with flip=True: libraries differ in "
        "the side that has the odd zero",
        arguments.syntax("padding").span);
  }
  return options;
}

template <std::size_t axes>
Expr convolution(const CallArguments& arguments) {
  const Expr image = arguments.expr("x");
  const Expr kernel = arguments.expr("kernel");
  const ops::ConvolutionOptions options = convolution_options(arguments, axes, image->shape, kernel->shape);
  return arguments.has("bias") ? ops::convolution(axes, image, kernel, arguments.expr("bias"), options)
                               : ops::convolution(axes, image, kernel, options);
}

template <std::size_t axes>
Expr input_gradient(const CallArguments& arguments) {
  const Expr upstream = arguments.expr("upstream");
  const Expr kernel = arguments.expr("kernel");
  const Shape image(arguments.integers("shape"));
  return ops::convolution_input_gradient(axes, upstream, kernel, image,
                                         convolution_options(arguments, axes, image, kernel->shape));
}

template <std::size_t axes>
Expr kernel_gradient(const CallArguments& arguments) {
  const Expr upstream = arguments.expr("upstream");
  const Expr image = arguments.expr("x");
  const Shape kernel(arguments.integers("shape"));
  return ops::convolution_kernel_gradient(axes, upstream, image, kernel,
                                          convolution_options(arguments, axes, image->shape, kernel));
}

/// Along as many axes as the option says, or as there are numbers for the kernel.
std::vector<Index> kernel_of(const CallArguments& arguments) {
  std::vector<Index> kernel = arguments.integers("kernel_size");
  const Index axes = arguments.has("axes") ? arguments.integer("axes") : static_cast<Index>(kernel.size());
  constexpr Index most = ops::max_window_axes;
  if (axes < 1 || axes > most) {
    throw SourceError(fmt::format("windows lie along 1 to {} axes, not along {}", most, axes),
                      arguments.syntax(arguments.has("axes") ? "axes" : "kernel_size").span);
  }
  return arguments.per_axis("kernel_size", static_cast<std::size_t>(axes));
}

/// A number, which may be infinite.
Number number_of(const CallArguments& arguments, std::string_view parameter) {
  const double value = arguments.elaborator().number(arguments.syntax(parameter));
  if (std::isfinite(value)) {
    return arguments.decimal(parameter);
  }
  return std::isnan(value) ? Number::nan() : value > 0 ? Number::plus_infinity() : Number::minus_infinity();
}

Expr windows(const CallArguments& arguments) {
  const Expr x = arguments.expr("x");
  const std::vector<Index> kernel = kernel_of(arguments);
  const std::size_t axes = kernel.size();
  ops::WindowEdges edges{.value = number_of(arguments, "value")};
  if (arguments.has("overhang")) {
    edges.overhang = number_of(arguments, "overhang");
  }
  return ops::windows(x, kernel, window_options(arguments, axes, kernel, last_extents(x->shape, axes)),
                      arguments.flag("ceil_mode"), edges);
}

Expr overlap_add(const CallArguments& arguments) {
  const Expr x = arguments.expr("x");
  const std::vector<Index> size = arguments.integers("size");
  if (size.empty() || size.size() > ops::max_window_axes) {
    throw SourceError(fmt::format("size is a list of one to {} whole numbers", ops::max_window_axes),
                      arguments.syntax("size").span);
  }
  const std::size_t axes = size.size();
  return ops::overlap_add(x, size, window_options(arguments, axes, last_extents(x->shape, axes), size),
                          arguments.flag("ceil_mode"));
}

}  // namespace

std::span<const FunctionRow> layer_functions() {
  static constexpr std::array rows{
      FunctionRow{"conv1d(x, kernel, bias=None, stride=1, padding=0, dilation=1, groups=1, flip=False)",
                  "a convolution along the last axis", "conv1d([1, 2, 4], [1, -1])", "[-1, -2]",
                  Positional::all, convolution<1>},
      FunctionRow{"conv2d(x, kernel, bias=None, stride=1, padding=0, dilation=1, groups=1, flip=False)",
                  "a 2-D convolution as networks call it; with flip, as signal processing does",
                  "conv2d([[1, 2], [3, 4]], [[1, 0], [0, 1]])", "[[5]]", Positional::all, convolution<2>},
      FunctionRow{"conv3d(x, kernel, bias=None, stride=1, padding=0, dilation=1, groups=1, flip=False)",
                  "the same along the last three axes", "conv3d([[[1, 2]], [[3, 4]]], [[[1]], [[10]]])",
                  "[[[31, 42]]]", Positional::all, convolution<3>},
      FunctionRow{"conv1d_input_gradient(upstream, kernel, shape, stride=1, padding=0, dilation=1, groups=1, "
                  "flip=False)",
                  "the gradient of conv1d's x, of that shape",
                  "conv1d_input_gradient([10, 20], [1, -1], [3])", "[10, 10, -20]", Positional::all,
                  input_gradient<1>},
      FunctionRow{"conv2d_input_gradient(upstream, kernel, shape, stride=1, padding=0, dilation=1, groups=1, "
                  "flip=False)",
                  "the gradient of conv2d's x, of that shape",
                  "conv2d_input_gradient([[10]], [[1, 2], [3, 4]], [2, 2])", "[[10, 20], [30, 40]]",
                  Positional::all, input_gradient<2>},
      FunctionRow{"conv3d_input_gradient(upstream, kernel, shape, stride=1, padding=0, dilation=1, groups=1, "
                  "flip=False)",
                  "the gradient of conv3d's x, of that shape",
                  "conv3d_input_gradient([[[10]]], [[[1, 2]]], [1, 1, 2])", "[[[10, 20]]]", Positional::all,
                  input_gradient<3>},
      FunctionRow{"conv1d_kernel_gradient(upstream, x, shape, stride=1, padding=0, dilation=1, groups=1, "
                  "flip=False)",
                  "the gradient of conv1d's kernel, of that shape",
                  "conv1d_kernel_gradient([10, 20], [1, 2, 4], [2])", "[50, 100]", Positional::all,
                  kernel_gradient<1>},
      FunctionRow{"conv2d_kernel_gradient(upstream, x, shape, stride=1, padding=0, dilation=1, groups=1, "
                  "flip=False)",
                  "the gradient of conv2d's kernel, of that shape",
                  "conv2d_kernel_gradient([[10, 20]], [[1, 2, 4]], [1, 2])", "[[50, 100]]", Positional::all,
                  kernel_gradient<2>},
      FunctionRow{"conv3d_kernel_gradient(upstream, x, shape, stride=1, padding=0, dilation=1, groups=1, "
                  "flip=False)",
                  "the gradient of conv3d's kernel, of that shape",
                  "conv3d_kernel_gradient([[[10, 20]]], [[[1, 2, 4]]], [1, 1, 2])", "[[[50, 100]]]",
                  Positional::all, kernel_gradient<3>},
      FunctionRow{
          "windows(x, kernel_size, stride=1, padding=0, dilation=1, value=0, overhang=None, "
          "ceil_mode=False, axes=None)",
          "the windows along the last axes, as axes of their own behind those of their places; `value` "
          "stands in the padding and `overhang` behind it, stride=None is that of the kernel",
          "windows([1, 2, 3, 4], 2, stride=2)", "[[1, 2], [3, 4]]", Positional::all, windows},
      FunctionRow{"overlap_add(x, size, stride=1, padding=0, dilation=1, ceil_mode=False)",
                  "the windows summed up where they lie in `size`: the gradient of windows",
                  "overlap_add([[1, 2], [3, 4]], 3)", "[1, 5, 4]", Positional::all, overlap_add},
  };
  return rows;
}

}  // namespace gradewright::engine::notation
