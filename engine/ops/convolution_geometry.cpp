#include "engine/ops/convolution_geometry.hpp"

#include <fmt/core.h>

#include <array>
#include <string_view>

#include "engine/graph/shape_words.hpp"

namespace gradewright::engine::ops {
namespace {

/// The axes of an image and those of its kernel, as messages name them.
struct AxisNames {
  std::string_view image, kernel;
};

constexpr std::array<AxisNames, max_window_axes> axis_names{
    {{"L", "kL"}, {"H, W", "kH, kW"}, {"D, H, W", "kD, kH, kW"}}};

bool is_plane(std::size_t axes, const Shape& image) {
  return static_cast<std::size_t>(image.rank()) == axes;
}

void require_ranks(std::size_t axes, const Shape& image, const Shape& kernel) {
  const auto has_rank = [](const Shape& shape, std::size_t rank) {
    return static_cast<std::size_t>(shape.rank()) == rank;
  };
  const bool plane = has_rank(image, axes) && has_rank(kernel, axes);
  const bool channels =
      (has_rank(image, axes + 1) || has_rank(image, axes + 2)) && has_rank(kernel, axes + 2);
  if (!plane && !channels) {
    const AxisNames& names = axis_names[axes - 1];
    throw ShapeError(fmt::format(
        "the image is {} and the kernel {}, which do not fit: either ({}) with ({}), or (C, {}) or "
        "(N, C, {}) with (O, C / groups, {})",
        in_words(image), in_words(kernel), names.image, names.kernel, names.image, names.image,
        names.kernel));
  }
}

PerAxis last_extents(const Shape& shape, std::size_t axes) {
  PerAxis result{};
  std::copy_n(shape.end() - axes, axes, result.begin());
  return result;
}

}  // namespace

ConvolutionGeometry::ConvolutionGeometry(std::size_t axes, const Shape& image, const Shape& kernel,
                                         const ConvolutionOptions& options)
    : flip_(options.flip), groups_(options.groups) {
  require_valid(options.windows, axes);
  require_in_range("groups", groups_, 1);
  require_ranks(axes, image, kernel);
  const bool plane = is_plane(axes, image);
  const int channel_axis = image.rank() - static_cast<int>(axes) - 1;
  images_ = channel_axis == 1 ? image[0] : 1;
  const Index all_channels = plane ? 1 : image[channel_axis];
  const Index all_outputs = plane ? 1 : kernel[0];
  channels_ = plane ? 1 : kernel[1];
  if (channels_ * groups_ != all_channels || all_outputs % groups_ != 0) {
    throw ShapeError(fmt::format(
        "the image is {} and the kernel {}, which do not fit with groups={}: {} channels against {} x {}",
        in_words(image), in_words(kernel), groups_, all_channels, groups_, channels_));
  }
  outputs_ = all_outputs / groups_;

  const PerAxis size = last_extents(image, axes);
  const PerAxis window = last_extents(kernel, axes);
  PerAxis count{};
  for (std::size_t axis = 0; axis < axes; ++axis) {
    count[axis] = window_count(size[axis], window[axis], options.windows, axis);
    if (count[axis] == 0) {
      throw ShapeError(fmt::format("the kernel, {}, is larger than the padded image, {}", in_words(kernel),
                                   in_words(image)));
    }
  }
  std::array<Index, Shape::max_rank> extents{};
  std::copy(image.begin(), image.end(), extents.begin());
  const auto rank = static_cast<std::size_t>(image.rank());
  if (!plane) {
    extents[static_cast<std::size_t>(channel_axis)] = all_outputs;
  }
  std::copy_n(count.begin(), axes, extents.begin() + static_cast<std::ptrdiff_t>(rank - axes));
  result = Shape(std::span<const Index>(extents.data(), rank));
  options_ = along_three(options.windows, axes);
  size_ = along_three(size, axes, 1);
  kernel_ = along_three(window, axes, 1);
  places_ = along_three(count, axes, 1);
}

}  // namespace gradewright::engine::ops
