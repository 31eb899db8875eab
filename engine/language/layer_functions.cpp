#include "engine/language/function_families.hpp"

#include <algorithm>
#include <array>

#include "engine/language/argument_checks.hpp"
#include "engine/language/call_arguments.hpp"
#include "engine/language/source_error.hpp"
#include "engine/ops/convolution.hpp"

namespace gradewright::engine::notation {

namespace {

/// The zeros that the words of Keras, PyTorch and SciPy stand for; Dumoulin and Visin (2016) call 'same' half
/// padding and 'full' full padding. Of 'same' with an even kernel, PyTorch and TensorFlow have the odd zero
/// at the end.
void pad_by_word(const CallArguments& arguments, const Shape& kernel, ops::Conv2dOptions& options) {
  const std::size_t word = arguments.word("padding", padding_words());
  for (std::size_t axis = 0; axis < 2 && kernel.rank() >= 2; ++axis) {
    const Index window = kernel.from_end(static_cast<int>(axis) - 2);
    const Index all =
        std::clamp<Index>(options.dilation[axis], 0, Shape::max_cells) * std::max<Index>(window - 1, 0);
    if (padding_words()[word] == "full") {
      options.padding[axis] = all;
    } else if (padding_words()[word] == "same") {
      require_stride_1(arguments, options.stride[axis]);
      if (options.flip && all % 2 != 0) {
        throw SourceError(
            "padding='same' with flip=True needs kernels of odd extents: libraries differ in the "
            "side that has the odd zero",
            arguments.syntax("padding").span);
      }
      options.padding[axis] = all / 2;
      options.padding_more_after[axis] = all % 2;
    }
  }
}

Expr conv2d(const CallArguments& arguments) {
  const Expr image = arguments.expr("x");
  const Expr kernel = arguments.expr("kernel");
  ops::Conv2dOptions options{.stride = arguments.pair("stride"),
                             .dilation = arguments.pair("dilation"),
                             .groups = arguments.integer("groups"),
                             .flip = arguments.flag("flip")};
  if (arguments.is_text("padding")) {
    pad_by_word(arguments, kernel->shape, options);
  } else {
    options.padding = arguments.pair("padding");
  }
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
