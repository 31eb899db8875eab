#include "engine/ops/gather.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include "engine/graph/operation_definition.hpp"
#include "engine/graph/shape_words.hpp"
#include "engine/ops/broadcasting.hpp"
#include "engine/ops/layout.hpp"
#include "engine/ops/lines.hpp"
#include "engine/ops/scalar_rules.hpp"

namespace gradewright::engine::ops {
namespace {

using notation::Syntax;

/// The places along an axis that a computed one can be, from first to last, none where first > last; and
/// whether it can be no place at all.
struct PossiblePlaces {
  Index first = 0;
  Index last = -1;
  bool none = true;

  /// To be looked at one by one for every cell.
  bool are_too_many() const { return last - first > 1000; }
};

constexpr Interval everything{-std::numeric_limits<double>::infinity(),
                              std::numeric_limits<double>::infinity()};

/// A whole number as a place along an axis.
PossiblePlaces single(double number, Index length) {
  const double place = number < 0 ? number + static_cast<double>(length) : number;
  if (place != std::floor(place) || !(place >= 0) || place >= static_cast<double>(length)) {
    return {};
  }
  return {static_cast<Index>(place), static_cast<Index>(place), false};
}
PossiblePlaces possible(double number, Index length) {
  return single(number, length);
}
PossiblePlaces possible(const Precise& number, Index length) {
  return single(number.to_double(), length);
}
PossiblePlaces possible(const Rational& number, Index length) {
  return number.is_finite() ? single(number.to_double(), length) : PossiblePlaces{};
}
PossiblePlaces possible(Interval number, Index length) {
  if (number.is_point() || rules::is_nan(number)) {
    return single(number.lo, length);
  }
  const auto end = static_cast<double>(length);
  const double first = std::ceil(std::max(number.lo, -end));
  const double last = std::floor(std::min(number.hi, end - 1));
  const bool none = number.lo < -end || number.hi > end - 1;
  if (first > last) {
    return {};
  }
  if (first < 0 && last >= 0) {  // from the end and from the start
    return {0, length - 1, none};
  }
  const Index from = first < 0 ? length : 0;
  return {static_cast<Index>(first) + from, static_cast<Index>(last) + from, none};
}

template <class Scalar>
Scalar no_number() {
  return Scalar(std::numeric_limits<double>::quiet_NaN());
}

/// Whether it is not known which place it is.
template <class Scalar>
bool is_open(const Scalar& /*number*/) {
  return false;
}
bool is_open(const Rational& number) {
  return number.is_open();
}

/// Where cells of `index` lie in x, but for their places along the axis.
struct Along {
  int axis;
  Index length, distance;  // of x along the axis
  Strides strides;         // of x off the axis

  Along(const Shape& x, Index given)
      : axis(normalise_axis(given, x.rank())),
        length(x[axis]),
        distance(x.strides()[static_cast<std::size_t>(axis)]),
        strides(x.strides()) {
    strides[static_cast<std::size_t>(axis)] = 0;
  }
};

void require_fit(const Shape& x, Index axis, const Shape& index) {
  const int along = normalise_axis(axis, x.rank());
  bool fits = x.rank() == index.rank();
  for (int i = 0; fits && i < x.rank(); ++i) {
    fits = i == along || index[i] <= x[i];
  }
  if (!fits) {
    throw ShapeError(
        fmt::format("places in {} along axis {} are not {}", in_words(x), axis, in_words(index)));
  }
}

struct Gather {
  static constexpr std::string_view name = "gather";
  static constexpr OperationTraits traits{.rational = true, .jumps_with = 0b10};
  Index axis;  // as given

  Shape shape(std::span<const Shape> x) const {
    require_fit(x[0], axis, x[1]);
    return x[1];
  }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    const Along along(x[0].shape, axis);
    for_each_cell(y.shape, along.strides, [&](Index cell, Index at) {
      const PossiblePlaces places = possible(x[1][cell], along.length);
      y[cell] = is_open(x[1][cell]) ? x[1][cell] : taken(x[0].cells + at, along.distance, places);
    });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // each cell of x gets the gradients of its copies
    const Shape& shape = at.operands[0]->shape;
    const Expr zeros = literal(Tensor<Number>(shape));
    return {scatter_add(zeros, axis, at.operands[1], at.upstream), nullptr};
  }
  Cost cost(std::span<const Shape>, const Shape&) const { return {}; }
  Syntax notation(std::vector<Syntax> x) const {
    return notation::call(name, {std::move(x[0]), notation::number(axis), std::move(x[1])});
  }

 private:
  template <class Scalar>
  static Scalar taken(const Scalar* cells, Index distance, const PossiblePlaces& places) {
    return places.none ? no_number<Scalar>() : cells[places.first * distance];
  }
  static Interval taken(const Interval* cells, Index distance, const PossiblePlaces& places) {
    if (places.first > places.last) {
      return no_number<Interval>();
    }
    if (places.are_too_many()) {
      return everything;
    }
    Interval result = cells[places.first * distance];
    for (Index place = places.first + 1; place <= places.last; ++place) {
      result = hull(result, cells[place * distance]);
    }
    return places.none ? hull(result, no_number<Interval>()) : result;
  }
};

struct ScatterAdd {
  static constexpr std::string_view name = "scatter_add";
  static constexpr OperationTraits traits{.rational = true, .jumps_with = 0b10};
  Index axis;  // as given

  Shape shape(std::span<const Shape> x) const {
    require_fit(x[0], axis, x[1]);
    if (x[1] != x[2]) {
      throw ShapeError(
          fmt::format("places that are {} for values that are {}", in_words(x[1]), in_words(x[2])));
    }
    return x[0];
  }
  /// A value for no place makes its whole line NaN: that is marked in the first cell of the line, before the
  /// cells of x are put there.
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    if (y.size() == 0) {
      return;
    }
    const Along along(y.shape, axis);
    std::fill_n(y.cells, y.size(), Scalar(0));
    for_each_cell(x[1].shape, along.strides, [&](Index cell, Index at) {
      const Scalar mark =
          is_open(x[1][cell]) ? x[1][cell] : lost(x[1][cell], possible(x[1][cell], along.length));
      y[at] = y[at] + mark;
    });
    for_each_line(x[0], y, along.axis, [](const Line<Scalar>& line) {
      const Scalar mark = line.result(0);
      for (Index i = 0; i < line.length; ++i) {
        line.result(i) = line[i] + mark;
      }
    });
    for_each_cell(x[1].shape, along.strides, [&](Index cell, Index at) {
      add(y.cells + at, along.distance, possible(x[1][cell], along.length), x[2][cell]);
    });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    return {at.upstream, nullptr, gather(at.upstream, axis, at.operands[1])};  // what was added, taken back
  }
  Cost cost(std::span<const Shape> x, const Shape&) const { return {.additions = x[1].size()}; }
  Syntax notation(std::vector<Syntax> x) const {
    return notation::call(name, {std::move(x[0]), notation::number(axis), std::move(x[1]), std::move(x[2])});
  }

 private:
  /// What is added to a line: 0, or NaN where a value may have no place in it.
  template <class Scalar>
  static Scalar lost(const Scalar& /*place*/, const PossiblePlaces& places) {
    return places.none ? no_number<Scalar>() : Scalar(0);
  }
  static Interval lost(Interval /*place*/, const PossiblePlaces& places) {
    if (places.first > places.last) {
      return no_number<Interval>();
    }
    return places.none || places.are_too_many() ? everything : Interval(0);
  }

  template <class Scalar>
  static void add(Scalar* cells, Index distance, const PossiblePlaces& places, const Scalar& value) {
    if (!places.none) {
      cells[places.first * distance] += value;
    }
  }
  static void add(Interval* cells, Index distance, const PossiblePlaces& places, const Interval& value) {
    if (places.first == places.last) {
      Interval& cell = cells[places.first * distance];
      cell = places.none ? hull(cell, cell + value) : cell + value;
    } else if (!places.are_too_many()) {
      for (Index place = places.first; place <= places.last; ++place) {
        Interval& cell = cells[place * distance];
        cell = hull(cell, cell + value);
      }
    }
  }
};

}  // namespace

Expr gather(const Expr& x, Index axis, const Expr& index) {
  return apply(operation(Gather{axis}), {x, index});
}
Expr scatter_add(const Expr& x, Index axis, const Expr& index, const Expr& source) {
  return apply(operation(ScatterAdd{axis}), {x, index, source});
}

}  // namespace gradewright::engine::ops
