#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>

#include "engine/graph/operation_definition.hpp"
#include "engine/graph/shape_words.hpp"
#include "engine/ops/broadcasting.hpp"
#include "engine/ops/layout.hpp"

namespace gradewright::engine::ops {
namespace {

using notation::Syntax;

/// Where the cells of a selection lie in the whole tensor.
struct Places {
  Index first = 0;    // the offset of the selection's first cell
  Shape shape;        // of the selection, dropped axes left out
  Strides strides{};  // along the axes of the selection
};

/// The places start, start + step, ... of a slice along one axis.
struct Run {
  Index start, count, step;
};

/// A slice clipped to its axis as Python does.
Run clipped(const AxisSelection& slice, Index length) {
  if (slice.step == 0) {
    throw ShapeError("a slice cannot have step 0");
  }
  const bool forward = slice.step > 0;
  const Index lowest = forward ? 0 : -1;
  const Index highest = forward ? length : length - 1;
  const auto place = [&](const std::optional<Index>& given, Index otherwise) {
    if (!given) {
      return otherwise;
    }
    return std::clamp(*given < 0 ? *given + length : *given, lowest, highest);
  };
  const Index start = place(slice.start, forward ? lowest : highest);
  const Index stop = place(slice.stop, forward ? highest : lowest);
  const Index distance = forward ? stop - start : start - stop;
  // A step longer than any axis takes the same places as one just as long.
  const Index step = std::clamp(slice.step, -Shape::max_cells, Shape::max_cells);
  return {start, distance <= 0 ? 0 : (distance - 1) / std::abs(step) + 1, step};
}

Places resolve(const std::vector<AxisSelection>& selections, const Shape& whole) {
  if (selections.size() > static_cast<std::size_t>(whole.rank())) {
    throw ShapeError(fmt::format("{} places are given for {}", selections.size(), in_words(whole)));
  }
  const AxisSelection whole_axis;
  const Strides own = whole.strides();
  Places places;
  Strides extents{};
  std::size_t rank = 0;
  for (int i = 0; i < whole.rank(); ++i) {
    const auto axis = static_cast<std::size_t>(i);
    const AxisSelection& selection = axis < selections.size() ? selections[axis] : whole_axis;
    if (selection.is_index) {
      if (selection.index < -whole[i] || selection.index >= whole[i]) {
        throw ShapeError(
            fmt::format("place {} does not exist along axis {} of {}", selection.index, i, in_words(whole)));
      }
      places.first += (selection.index < 0 ? selection.index + whole[i] : selection.index) * own[axis];
      continue;
    }
    const auto [start, count, step] = clipped(selection, whole[i]);
    places.first += start * own[axis];
    places.strides[rank] = own[axis] * step;
    extents[rank++] = count;
  }
  places.shape = Shape(std::span<const Index>(extents.data(), rank));
  return places;
}

std::optional<Syntax> number_or_none(const std::optional<Index>& value) {
  return value ? std::optional<Syntax>(notation::number(*value)) : std::nullopt;
}

std::vector<notation::Subscript> subscripts(const std::vector<AxisSelection>& selections) {
  std::vector<notation::Subscript> result;
  for (const AxisSelection& selection : selections) {
    if (selection.is_index) {
      result.push_back(notation::at(notation::number(selection.index)));
    } else {
      const std::optional<Index> step =
          selection.step == 1 ? std::nullopt : std::optional<Index>(selection.step);
      result.push_back(notation::slice(number_or_none(selection.start), number_or_none(selection.stop),
                                       number_or_none(step)));
    }
  }
  return result;
}

struct Select {
  static constexpr std::string_view name = "select";
  static constexpr OperationTraits traits{
      .reach = Reach::as_the_operand, .rational = true, .moves_cells = true};
  std::vector<AxisSelection> selections;

  Shape shape(std::span<const Shape> x) const { return resolve(selections, x[0]).shape; }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    const Places places = resolve(selections, x[0].shape);
    for_each_cell(y.shape, places.strides, [&](Index cell, Index at) { y[cell] = x[0][places.first + at]; });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // the cells that were taken get their gradient, the others 0
    return {unselect(at.upstream, selections, at.operands[0]->shape)};
  }
  Cost cost(std::span<const Shape>, const Shape&) const { return {}; }
  Syntax notation(std::vector<Syntax> x) const {
    return notation::subscripted(std::move(x[0]), subscripts(selections));
  }
};

struct Unselect {
  static constexpr std::string_view name = "unselect";
  static constexpr OperationTraits traits{.reach = Reach::as_the_operand, .rational = true};
  std::vector<AxisSelection> selections;
  Shape whole;

  Shape shape(std::span<const Shape> x) const {
    const Shape expected = resolve(selections, whole).shape;
    if (x[0] != expected) {
      throw ShapeError(
          fmt::format("{} does not fill places that are {}", in_words(x[0]), in_words(expected)));
    }
    return whole;
  }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    const Places places = resolve(selections, whole);
    std::fill_n(y.cells, y.size(), Scalar(0));
    for_each_cell(x[0].shape, places.strides,
                  [&](Index cell, Index at) { y[places.first + at] = x[0][cell]; });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    return {select(at.upstream, selections)};  // the cells that were placed, taken back
  }
  Cost cost(std::span<const Shape>, const Shape&) const { return {}; }
  /// unselect(x, zeros([2, 3])[0, 1:]): where in a tensor of zeros the cells go.
  Syntax notation(std::vector<Syntax> x) const {
    std::vector<Syntax> extents;
    for (const Index extent : whole) {
      extents.push_back(notation::number(extent));
    }
    Syntax zeros = notation::call("zeros", {notation::list(std::move(extents))});
    return notation::call(name,
                          {std::move(x[0]), notation::subscripted(std::move(zeros), subscripts(selections))});
  }
};

}  // namespace

Expr select(const Expr& x, std::vector<AxisSelection> selections) {
  return selections.empty() ? x : apply(operation(Select{std::move(selections)}), {x});
}

Expr unselect(const Expr& x, std::vector<AxisSelection> selections, const Shape& whole) {
  return apply(operation(Unselect{std::move(selections), whole}), {x});
}

}  // namespace gradewright::engine::ops
