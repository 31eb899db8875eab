#include "engine/ops/window_options.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace gradewright::engine::ops {
namespace {

using notation::Syntax;

bool are_equal(const PerAxis& a, const PerAxis& b, std::size_t axes) {
  return std::equal(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(axes), b.begin());
}

/// One number where it serves all axes.
Syntax written(const PerAxis& values, std::size_t axes) {
  PerAxis first{};
  first.fill(values[0]);
  return are_equal(values, first, axes) ? notation::number(values[0])
                                        : written_list(std::span(values).first(axes));
}

void add_option(std::string_view name, const PerAxis& values, Index otherwise, std::size_t axes,
                std::vector<notation::Option>& options) {
  PerAxis defaults{};
  defaults.fill(otherwise);
  if (!are_equal(values, defaults, axes)) {
    options.push_back(notation::option(name, written(values, axes)));
  }
}

/// [[top, bottom], [left, right]] where the sides differ.
void add_padding(const WindowOptions& from, std::size_t axes, std::vector<notation::Option>& options) {
  if (are_equal(from.before, from.after, axes)) {
    add_option("padding", from.before, 0, axes, options);
    return;
  }
  std::vector<Syntax> pairs;
  for (std::size_t axis = 0; axis < axes; ++axis) {
    pairs.push_back(written_list(std::array{from.before[axis], from.after[axis]}));
  }
  options.push_back(notation::option("padding", notation::list(std::move(pairs))));
}

}  // namespace

void require_in_range(std::string_view option, Index value, Index least) {
  if (value < least || value > Shape::max_cells) {
    throw ShapeError(
        fmt::format("{} must be at least {} and at most {}, not {}", option, least, Shape::max_cells, value));
  }
}

void require_valid(const WindowOptions& options, std::size_t axes) {
  for (std::size_t axis = 0; axis < axes; ++axis) {
    require_in_range("stride", options.stride[axis], 1);
    require_in_range("padding", options.before[axis], 0);
    require_in_range("padding", options.after[axis], 0);
    require_in_range("dilation", options.dilation[axis], 1);
  }
}

Index window_count(Index size, Index kernel, const WindowOptions& options, std::size_t axis, bool ceil_mode) {
  const Index stride = options.stride[axis];
  const Index room =
      size + options.before[axis] + options.after[axis] - options.dilation[axis] * (kernel - 1) - 1;
  if (room < 0 || kernel < 1) {
    return 0;
  }
  const Index last = ceil_mode ? (room + stride - 1) / stride : room / stride;
  const bool begins_too_late = ceil_mode && last * stride >= size + options.before[axis];
  return begins_too_late ? last : last + 1;
}

std::vector<notation::Option> written_options(const WindowOptions& options, std::size_t axes) {
  std::vector<notation::Option> result;
  add_option("stride", options.stride, 1, axes, result);
  add_padding(options, axes, result);
  add_option("dilation", options.dilation, 1, axes, result);
  return result;
}

Syntax written_list(std::span<const Index> values) {
  std::vector<Syntax> items;
  for (const Index value : values) {
    items.push_back(notation::number(value));
  }
  return notation::list(std::move(items));
}

PerAxis along_three(const PerAxis& values, std::size_t axes, Index missing) {
  PerAxis result{};
  result.fill(missing);
  std::copy_n(values.begin(), axes, result.end() - static_cast<std::ptrdiff_t>(axes));
  return result;
}

WindowOptions along_three(const WindowOptions& options, std::size_t axes) {
  return {.stride = along_three(options.stride, axes, 1),
          .before = along_three(options.before, axes, 0),
          .after = along_three(options.after, axes, 0),
          .dilation = along_three(options.dilation, axes, 1)};
}

}  // namespace gradewright::engine::ops
