#include "engine/ops/windows.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "engine/graph/operation_definition.hpp"
#include "engine/graph/shape_words.hpp"
#include "engine/numbers/leaf_value.hpp"

namespace gradewright::engine::ops {
namespace {

using notation::Syntax;

/// How windows are laid along the last axes.
struct Layout {
  std::size_t axes = 1;
  PerAxis kernel{};
  WindowOptions options = {};
  bool ceil_mode = false;
};

/// Where a cell of a window lies.
enum class Region { inside, padding, overhang };

/// Which cell of the whole each cell of its windows is.
class WindowGeometry {
 public:
  /// ShapeError where they do not fit.
  WindowGeometry(const Shape& whole, const Layout& layout) {
    const std::size_t axes = layout.axes;
    const auto rank = static_cast<std::size_t>(whole.rank());
    if (axes < 1 || axes > max_window_axes || rank < axes) {
      throw ShapeError(fmt::format("windows along {} axes do not lie in {}", axes, in_words(whole)));
    }
    require_valid(layout.options, axes);
    PerAxis sizes{};
    PerAxis places{};
    std::array<Index, Shape::max_rank + 2 * max_window_axes> extents{};
    std::copy(whole.begin(), whole.end(), extents.begin());
    for (std::size_t axis = 0; axis < axes; ++axis) {
      require_in_range("kernel_size", layout.kernel[axis], 1);
      sizes[axis] = extents[rank - axes + axis];
      places[axis] = window_count(sizes[axis], layout.kernel[axis], layout.options, axis, layout.ceil_mode);
      if (places[axis] == 0) {
        throw ShapeError(
            fmt::format("a window of {} with dilation {} is larger than {} cells with their padding",
                        layout.kernel[axis], layout.options.dilation[axis], sizes[axis]));
      }
    }
    std::copy_n(places.begin(), axes, extents.begin() + static_cast<std::ptrdiff_t>(rank - axes));
    std::copy_n(layout.kernel.begin(), axes, extents.begin() + static_cast<std::ptrdiff_t>(rank));
    windows_ = Shape(std::span<const Index>(extents.data(), rank + axes));
    options_ = along_three(layout.options, axes);
    sizes_ = along_three(sizes, axes, 1);
    places_ = along_three(places, axes, 1);
    kernel_ = along_three(layout.kernel, axes, 1);
  }

  const Shape& windows() const { return windows_; }

  /// Calls visit(cell of the windows, region, cell of the whole) in the order of the windows' cells; the cell
  /// of the whole is there inside only.
  template <class Visit>
  void for_each_cell(Visit visit) const {
    const Index cells = windows_.size();
    const Index whole = sizes_[0] * sizes_[1] * sizes_[2];
    PerAxis place{};
    Index start = 0;
    for (Index cell = 0; cell < cells; cell += kernel_[0] * kernel_[1] * kernel_[2]) {
      visit_window(cell, start, place, visit);
      if (!moved_on(place)) {
        start += whole;
      }
    }
  }

 private:
  /// The next window; false where it is the first of the next tensor.
  bool moved_on(PerAxis& place) const {
    for (std::size_t axis = max_window_axes; axis-- > 0;) {
      if (++place[axis] < places_[axis]) {
        return true;
      }
      place[axis] = 0;
    }
    return false;
  }

  /// The place along one axis of a cell of a window.
  Index along(std::size_t axis, Index place, Index cell) const {
    return place * options_.stride[axis] - options_.before[axis] + cell * options_.dilation[axis];
  }
  Region region(std::size_t axis, Index at) const {
    return at >= sizes_[axis] + options_.after[axis] ? Region::overhang
           : at < 0 || at >= sizes_[axis]            ? Region::padding
                                                     : Region::inside;
  }

  template <class Visit>
  void visit_window(Index cell, Index start, const PerAxis& place, Visit& visit) const {
    for (Index i = 0; i < kernel_[0]; ++i) {
      const Index z = along(0, place[0], i);
      const Region outer = region(0, z);
      for (Index j = 0; j < kernel_[1]; ++j) {
        const Index y = along(1, place[1], j);
        const Region middle = std::max(outer, region(1, y));
        for (Index k = 0; k < kernel_[2]; ++k, ++cell) {
          const Index x = along(2, place[2], k);
          visit(cell, std::max(middle, region(2, x)), start + (z * sizes_[1] + y) * sizes_[2] + x);
        }
      }
    }
  }

  Shape windows_;
  WindowOptions options_;
  PerAxis sizes_, places_, kernel_;
};

Syntax written_extents(const PerAxis& extents, std::size_t axes) {
  return axes == 1 ? notation::number(extents[0]) : written_list(std::span(extents).first(axes));
}

std::vector<notation::Option> written_options(const Layout& layout) {
  std::vector<notation::Option> result = written_options(layout.options, layout.axes);
  if (layout.ceil_mode) {
    result.push_back(notation::option("ceil_mode", notation::name("True")));
  }
  return result;
}

Layout layout_of(std::span<const Index> kernel, const WindowOptions& options, bool ceil_mode) {
  Layout layout{kernel.size(), {}, options, ceil_mode};
  std::copy_n(kernel.begin(), std::min(kernel.size(), max_window_axes), layout.kernel.begin());
  return layout;
}

Expr overlap_add(const Expr& x, const Layout& layout, const Shape& whole);

struct Windows {
  static constexpr std::string_view name = "windows";
  // Of a gradient they are taken with zeros around it alone.
  static constexpr OperationTraits traits{.reach = Reach::as_the_operand, .rational = true};
  Layout layout;
  WindowEdges edges;

  Shape shape(std::span<const Shape> x) const { return WindowGeometry(x[0], layout).windows(); }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    const auto padding = leaf_value<Scalar>(edges.value);
    const auto overhang = leaf_value<Scalar>(edges.overhang.value_or(edges.value));
    WindowGeometry(x[0].shape, layout).for_each_cell([&](Index cell, Region region, Index at) {
      y[cell] = region == Region::inside ? x[0][at] : region == Region::padding ? padding : overhang;
    });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // a cell gets the sum of what its copies in the windows get
    return {overlap_add(at.upstream, layout, at.operands[0]->shape)};
  }
  Cost cost(std::span<const Shape>, const Shape&) const { return {}; }
  Syntax notation(std::vector<Syntax> x) const {
    x.push_back(written_extents(layout.kernel, layout.axes));
    std::vector<notation::Option> options = written_options(layout);
    if (edges.value != Number(0)) {
      options.push_back(notation::option("value", notation::number(edges.value)));
    }
    if (edges.overhang) {
      options.push_back(notation::option("overhang", notation::number(*edges.overhang)));
    }
    return notation::call(name, std::move(x), std::move(options));
  }
};

struct OverlapAdd {
  static constexpr std::string_view name = "overlap_add";
  static constexpr OperationTraits traits{.reach = Reach::as_the_operand, .rational = true};
  Layout layout;
  Shape whole;

  Shape shape(std::span<const Shape> x) const {
    const Shape expected = WindowGeometry(whole, layout).windows();
    if (x[0] != expected) {
      throw ShapeError(fmt::format("the windows of {} are {}, not {}", in_words(whole), in_words(expected),
                                   in_words(x[0])));
    }
    return whole;
  }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    std::fill_n(y.cells, y.size(), Scalar(0));
    WindowGeometry(whole, layout).for_each_cell([&](Index cell, Region region, Index at) {
      if (region == Region::inside) {
        y[at] += x[0][cell];
      }
    });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // each cell of a window gets what the cell gets that it was added to
    return {
        windows(at.upstream, std::span(layout.kernel).first(layout.axes), layout.options, layout.ceil_mode)};
  }
  Cost cost(std::span<const Shape> x, const Shape&) const { return {.additions = x[0].size()}; }
  Syntax notation(std::vector<Syntax> x) const {
    PerAxis size{};
    std::copy(whole.end() - layout.axes, whole.end(), size.begin());
    x.push_back(written_extents(size, layout.axes));
    return notation::call(name, std::move(x), written_options(layout));
  }
};

Expr overlap_add(const Expr& x, const Layout& layout, const Shape& whole) {
  return apply(operation(OverlapAdd{layout, whole}), {x});
}

}  // namespace

Expr windows(const Expr& x, std::span<const Index> kernel_size, const WindowOptions& options, bool ceil_mode,
             const WindowEdges& edges) {
  return apply(operation(Windows{layout_of(kernel_size, options, ceil_mode), edges}), {x});
}

Expr overlap_add(const Expr& x, std::span<const Index> size, const WindowOptions& options, bool ceil_mode) {
  const std::size_t axes = size.size();
  if (axes < 1 || axes > max_window_axes || static_cast<std::size_t>(x->shape.rank()) < 2 * axes) {
    throw ShapeError(fmt::format("overlap_add: {} are no windows along {} axes", in_words(x->shape), axes));
  }
  const std::span<const Index> extents = x->shape.extents();
  std::vector<Index> whole(extents.begin(), extents.end() - static_cast<std::ptrdiff_t>(2 * axes));
  whole.insert(whole.end(), size.begin(), size.end());
  return overlap_add(x, layout_of(extents.last(axes), options, ceil_mode), Shape(whole));
}

}  // namespace gradewright::engine::ops
