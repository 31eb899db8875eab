#include "engine/language/window_arguments.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "engine/language/source_error.hpp"

namespace gradewright::engine::notation {

namespace {

using Results = PaddingWord::Results;

constexpr std::array conventions{
    PaddingWord{"valid", Results::windows_inside, false, "PyTorch, TensorFlow, ONNX, SciPy"},
    PaddingWord{"same", Results::cells, false, "PyTorch"},
    PaddingWord{"same_upper", Results::cells_by_stride, false, "TensorFlow, ONNX"},
    PaddingWord{"same_lower", Results::cells_by_stride, true, "ONNX"},
    PaddingWord{"full", Results::windows_touching, false, "SciPy"},
};

ops::PerAxis per_axis(const CallArguments& arguments, std::string_view parameter, std::size_t axes) {
  const std::vector<Index> values = arguments.per_axis(parameter, axes);
  ops::PerAxis result{};
  std::copy(values.begin(), values.end(), result.begin());
  return result;
}

/// One number, one for each axis, or for each axis one before the cells and one behind them.
void pad_by_number(const CallArguments& arguments, std::size_t axes, ops::WindowOptions& options) {
  const Syntax& written = arguments.syntax("padding");
  const WholeNumbers numbers = arguments.elaborator().whole_numbers(written);
  const Shape& shape = numbers.shape;
  const auto count = static_cast<Index>(axes);
  const bool is_pairs = shape.rank() == 2 && shape[1] == 2 && shape[0] == count;
  if (!is_pairs && !shape.is_scalar() && shape != Shape{1} && shape != Shape{count}) {
    throw SourceError(
        fmt::format("padding is one whole number, a list of {} for both sides of each axis, or a list of {} "
                    "pairs, as in [{}[1, 2]{}]",
                    axes, axes, axes > 2 ? "[0, 0], " : "", axes > 1 ? ", [0, 1]" : ""),
        written.span);
  }
  for (std::size_t axis = 0; axis < axes; ++axis) {
    const std::size_t first = is_pairs ? 2 * axis : shape.size() == 1 ? 0 : axis;
    options.before[axis] = numbers.cells[first];
    options.after[axis] = numbers.cells[is_pairs ? first + 1 : first];
  }
}

/// All places that the convention adds to an axis.
Index places_added(Results results, Index size, Index kernel, Index stride, Index dilation) {
  const Index overlap = dilation * std::max<Index>(kernel - 1, 0);
  switch (results) {
    case Results::windows_inside:
      return 0;
    case Results::windows_touching:
      return 2 * overlap;
    case Results::cells:
      return overlap;
    case Results::cells_by_stride:
      break;
  }
  return std::max<Index>((size - 1) / stride * stride + overlap + 1 - size, 0);
}

void pad_by_word(const CallArguments& arguments, std::span<const Index> kernel, std::span<const Index> sizes,
                 ops::WindowOptions& options) {
  const std::size_t axes = std::min(kernel.size(), sizes.size());
  const PaddingWord& word = padding_word(arguments, std::span(options.stride).first(axes));
  for (std::size_t axis = 0; axis < axes; ++axis) {
    ops::require_in_range("stride", options.stride[axis], 1);
    ops::require_in_range("dilation", options.dilation[axis], 1);
    ops::require_in_range("kernel_size", kernel[axis], 0);
    const Index all =
        places_added(word.results, sizes[axis], kernel[axis], options.stride[axis], options.dilation[axis]);
    options.before[axis] = word.odd_place_first ? all - all / 2 : all / 2;
    options.after[axis] = all - options.before[axis];
  }
}

}  // namespace

std::span<const PaddingWord> padding_conventions() {
  return conventions;
}

std::span<const std::string> padding_words() {
  static const auto words = [] {
    std::array<std::string, conventions.size()> result;
    std::ranges::transform(conventions, result.begin(),
                           [](const PaddingWord& one) { return std::string(one.word); });
    return result;
  }();
  return words;
}

const PaddingWord& padding_word(const CallArguments& arguments, std::span<const Index> stride) {
  const PaddingWord& word = conventions[arguments.word("padding", padding_words())];
  const auto larger = std::ranges::find_if(stride, [](Index one) { return one != 1; });
  if (word.results == Results::cells && larger != stride.end()) {
    throw SourceError(
        fmt::format("padding='same' needs stride 1, not {}: PyTorch refuses it; TensorFlow's is 'same_upper'",
                    *larger),
        arguments.syntax("padding").span);
  }
  return word;
}

ops::WindowOptions window_options(const CallArguments& arguments, std::size_t axes,
                                  std::span<const Index> kernel, std::span<const Index> sizes) {
  ops::WindowOptions options;
  if (arguments.has("stride")) {
    options.stride = per_axis(arguments, "stride", axes);
  } else {
    std::copy_n(kernel.begin(), std::min(kernel.size(), axes), options.stride.begin());
  }
  options.dilation = per_axis(arguments, "dilation", axes);
  if (arguments.is_text("padding")) {
    pad_by_word(arguments, kernel, sizes, options);
  } else {
    pad_by_number(arguments, axes, options);
  }
  return options;
}

}  // namespace gradewright::engine::notation
