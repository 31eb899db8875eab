#include "engine/ops/convolution_geometry.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "engine/graph/shape_words.hpp"

namespace gradewright::engine::ops {
namespace {

void require_in_range(std::string_view option, Index value, Index least) {
  if (value < least || value > Shape::max_cells) {
    throw ShapeError(
        fmt::format("{} must be at least {} and at most {}, not {}", option, least, Shape::max_cells, value));
  }
}

void require_valid(const Conv2dOptions& options) {
  for (std::size_t axis = 0; axis < 2; ++axis) {
    require_in_range("stride", options.stride[axis], 1);
    require_in_range("padding", options.padding[axis], 0);
    require_in_range("padding", options.padding_more_after[axis], 0);
    require_in_range("dilation", options.dilation[axis], 1);
  }
  require_in_range("groups", options.groups, 1);
}

void require_ranks(const Shape& image, const Shape& kernel) {
  const bool plane = image.rank() == 2 && kernel.rank() == 2;
  const bool channels = (image.rank() == 3 || image.rank() == 4) && kernel.rank() == 4;
  if (!plane && !channels) {
    throw ShapeError(fmt::format(
        "the image is {} and the kernel {}, which do not fit: either (H, W) with (kH, kW), or (C, H, W) or "
        "(N, C, H, W) with (O, C / groups, kH, kW)",
        in_words(image), in_words(kernel)));
  }
}

}  // namespace

ConvolutionGeometry::ConvolutionGeometry(const Shape& image, const Shape& kernel, const Conv2dOptions& given)
    : options(given) {
  require_valid(options);
  require_ranks(image, kernel);
  const bool plane = image.rank() == 2;
  images = image.rank() == 4 ? image[0] : 1;
  groups = options.groups;
  const Index all_channels = plane ? 1 : image.from_end(-3);
  const Index all_outputs = plane ? 1 : kernel[0];
  channels = plane ? 1 : kernel[1];
  if (channels * groups != all_channels || all_outputs % groups != 0) {
    throw ShapeError(fmt::format(
        "the image is {} and the kernel {}, which do not fit with groups={}: {} channels against {} x {}",
        in_words(image), in_words(kernel), groups, all_channels, groups, channels));
  }
  outputs = all_outputs / groups;
  height = image.from_end(-2);
  width = image.from_end(-1);
  kernel_height = kernel.from_end(-2);
  kernel_width = kernel.from_end(-1);

  const auto places = [&](Index size, Index window, std::size_t axis) {
    const Index room = size + 2 * options.padding[axis] + options.padding_more_after[axis] -
                       options.dilation[axis] * (window - 1) - 1;
    if (room < 0 || window == 0) {
      throw ShapeError(fmt::format("the kernel, {}, is larger than the padded image, {}", in_words(kernel),
                                   in_words(image)));
    }
    return room / options.stride[axis] + 1;
  };
  result_height = places(height, kernel_height, 0);
  result_width = places(width, kernel_width, 1);
  std::array<Index, Shape::max_rank> extents{};
  std::copy(image.begin(), image.end(), extents.begin());
  const auto rank = static_cast<std::size_t>(image.rank());
  if (!plane) {
    extents[rank - 3] = all_outputs;
  }
  extents[rank - 2] = result_height;
  extents[rank - 1] = result_width;
  result = Shape(std::span<const Index>(extents.data(), rank));
}

}  // namespace gradewright::engine::ops
