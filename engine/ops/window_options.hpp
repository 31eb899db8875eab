#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "engine/graph/shape.hpp"
#include "engine/syntax/syntax.hpp"

/// Windows that are laid along the last axes of a tensor, as convolutions and poolings have them.
namespace gradewright::engine::ops {

/// Windows are laid along one, two or three axes.
inline constexpr std::size_t max_window_axes = 3;

/// One number an axis; those beyond the last axis are not read.
using PerAxis = std::array<Index, max_window_axes>;

struct WindowOptions {
  PerAxis stride{1, 1, 1};
  PerAxis before{0, 0, 0};    ///< places of padding before the first cell of an axis
  PerAxis after{0, 0, 0};     ///< and after the last
  PerAxis dilation{1, 1, 1};  ///< from one cell of a window to the next
};

/// One number as it must be: at least `least`, and no more than a tensor has cells. ShapeError else.
void require_in_range(std::string_view option, Index value, Index least);
/// The same of all options along the first `axes`.
void require_valid(const WindowOptions& options, std::size_t axes);

/// How many windows of `kernel` cells lie along an axis of `size`: floor((n + padding - dilation (k - 1) - 1)
/// / stride) + 1; 0 where not even one does. With `ceil_mode` rounded up instead, as long as the last window
/// begins in the cells or in the padding before them (torch.nn.MaxPool2d).
Index window_count(Index size, Index kernel, const WindowOptions& options, std::size_t axis,
                   bool ceil_mode = false);

/// The options that are not the default, as the step language writes them.
std::vector<notation::Option> written_options(const WindowOptions& options, std::size_t axes);
/// [1, 2, 3].
notation::Syntax written_list(std::span<const Index> values);

/// The numbers of `axes` axes, with `missing` for as many axes before them as there are fewer than three.
PerAxis along_three(const PerAxis& values, std::size_t axes, Index missing);
/// The same of all options.
WindowOptions along_three(const WindowOptions& options, std::size_t axes);

}  // namespace gradewright::engine::ops
