#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/language/call_arguments.hpp"
#include "engine/ops/window_options.hpp"

/// The options that layers with windows have in common: stride, padding and dilation.
namespace gradewright::engine::notation {

/// A word for the places around an image, as a convention has them.
struct PaddingWord {
  /// What there is a result for.
  enum class Results {
    windows_inside,    ///< every window that lies in the image
    windows_touching,  ///< every window that has a cell of the image
    cells,             ///< every cell of the image
    cells_by_stride    ///< one cell of the image in so many, rounded up
  };
  std::string_view word;
  Results results;
  bool odd_place_first = false;  ///< where one side has one place more: before the first cell
  std::string_view who;          ///< whose word it is
};

/// All of them: Dumoulin and Visin (2016) call 'same' half padding and 'full' full padding.
std::span<const PaddingWord> padding_conventions();
/// The words themselves, in the same order.
std::span<const std::string> padding_words();
/// The one that the option `padding` of a call is. Throws SourceError where it is none, and where 'same'
/// meets a larger stride than 1.
const PaddingWord& padding_word(const CallArguments& arguments, std::span<const Index> stride);

/// What a call's options say of windows of `kernel` cells that lie on `sizes` cells, along `axes` axes. Where
/// there are fewer sizes or kernels than axes, which the operation refuses, a word for the padding is not
/// looked at.
ops::WindowOptions window_options(const CallArguments& arguments, std::size_t axes,
                                  std::span<const Index> kernel, std::span<const Index> sizes);

}  // namespace gradewright::engine::notation
