#include "engine/ops/layout.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "engine/graph/operation_definition.hpp"
#include "engine/graph/shape_words.hpp"
#include "engine/ops/broadcasting.hpp"
#include "engine/ops/reduction.hpp"

namespace gradewright::engine::ops {
namespace {

using notation::Syntax;

Syntax list_of(const Shape& shape) {
  std::vector<Syntax> extents;
  for (const Index extent : shape) {
    extents.push_back(notation::number(extent));
  }
  return notation::list(std::move(extents));
}

struct Reshape {
  static constexpr std::string_view name = "reshape";
  static constexpr OperationTraits traits{
      .reach = Reach::as_the_operand, .rational = true, .moves_cells = true};
  Shape to;

  Shape shape(std::span<const Shape> x) const {
    if (x[0].size() != to.size()) {
      throw ShapeError(
          fmt::format("the {} cells of {} do not fill {}", x[0].size(), in_words(x[0]), in_words(to)));
    }
    return to;
  }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    std::copy_n(x[0].cells, y.size(), y.cells);
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    return {reshape(at.upstream, at.operands[0]->shape.extents())};  // the same cells, back in place
  }
  Cost cost(std::span<const Shape>, const Shape&) const { return {}; }
  Syntax notation(std::vector<Syntax> x) const {
    return notation::call(name, {std::move(x[0]), list_of(to)});
  }
};

struct BroadcastTo {
  static constexpr std::string_view name = "broadcast_to";
  static constexpr OperationTraits traits{.arithmetic = ArithmeticRole::repetition,
                                          .reach = Reach::as_the_operand,
                                          .rational = true,
                                          .moves_cells = true};
  Shape to;

  Shape shape(std::span<const Shape> x) const {
    if (broadcast(x[0], to) != to) {
      throw ShapeError(fmt::format("{} does not broadcast to {}", in_words(x[0]), in_words(to)));
    }
    return to;
  }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    for_each_cell(y.shape, broadcast_strides(x[0].shape, y.shape),
                  [&](Index cell, Index at) { y[cell] = x[0][at]; });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    return {
        sum_to(at.upstream, at.operands[0]->shape)};  // a repeated cell gets the sum of its copies' gradients
  }
  Cost cost(std::span<const Shape>, const Shape&) const { return {}; }
  Syntax notation(std::vector<Syntax> x) const {
    // A sum's gradient is full of ones, and is written so; other numbers are multiples of it.
    if (!std::holds_alternative<notation::Numeral>(x[0].form)) {
      return notation::call(name, {std::move(x[0]), list_of(to)});
    }
    Syntax ones = notation::call("ones", {list_of(to)});
    return x[0] == notation::number(1)
               ? ones
               : notation::infix(notation::InfixOperator::multiply, std::move(x[0]), std::move(ones));
  }
};

AxisSelection whole_axis() {
  return {};
}

struct Concatenate {
  static constexpr std::string_view name = "concatenate";
  static constexpr OperationTraits traits{.rational = true, .moves_cells = true};
  Index axis = 0;  // as given

  Shape shape(std::span<const Shape> x) const {
    if (x.empty()) {
      throw ShapeError("nothing to concatenate");
    }
    const int along = normalise_axis(axis, x[0].rank());
    std::vector<Index> extents(x[0].begin(), x[0].end());
    Index& length = extents[static_cast<std::size_t>(along)];
    length = 0;
    for (const Shape& part : x) {
      bool fits = part.rank() == x[0].rank();
      for (int i = 0; fits && i < part.rank(); ++i) {
        fits = i == along || part[i] == x[0][i];
      }
      if (!fits) {
        throw ShapeError(
            fmt::format("{} and {} differ in more than axis {}", in_words(x[0]), in_words(part), axis));
      }
      length += part[along];
    }
    return Shape(extents);
  }

  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    const auto along = static_cast<std::size_t>(normalise_axis(axis, y.shape.rank()));
    const Strides strides = y.shape.strides();
    Index start = 0;
    for (const TensorView<Scalar>& part : x) {
      for_each_cell(part.shape, strides, [&](Index cell, Index at) { y[start + at] = part[cell]; });
      start += part.shape[static_cast<int>(along)] * strides[along];
    }
  }

  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // each part gets its own piece of the gradient
    const int along = normalise_axis(axis, at.result->shape.rank());
    std::vector<Expr> gradients;
    Index start = 0;
    for (const Expr& part : at.operands) {
      std::vector<AxisSelection> places(static_cast<std::size_t>(along), whole_axis());
      const Index stop = start + part->shape[along];
      places.push_back({.start = start, .stop = stop});
      gradients.push_back(select(at.upstream, places));
      start = stop;
    }
    return gradients;
  }

  Cost cost(std::span<const Shape>, const Shape&) const { return {}; }
  Syntax notation(std::vector<Syntax> x) const {
    return notation::call(name, {notation::list(std::move(x))},
                          {notation::option("axis", notation::number(axis))});
  }
};

struct Stack {
  static constexpr std::string_view name = "stack";
  static constexpr OperationTraits traits{.rational = true, .moves_cells = true};

  Shape shape(std::span<const Shape> x) const {
    if (x.empty()) {
      throw ShapeError("nothing to stack");
    }
    std::vector<Index> extents{static_cast<Index>(x.size())};
    extents.insert(extents.end(), x[0].begin(), x[0].end());
    for (const Shape& part : x) {
      if (part != x[0]) {
        throw ShapeError(fmt::format("{} and {} have different shapes", in_words(x[0]), in_words(part)));
      }
    }
    return Shape(extents);
  }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    Scalar* next = y.cells;
    for (const TensorView<Scalar>& part : x) {
      next = std::copy_n(part.cells, part.size(), next);
    }
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // each part gets its own row of the gradient
    std::vector<Expr> gradients;
    for (std::size_t i = 0; i < at.operands.size(); ++i) {
      gradients.push_back(select(at.upstream, {{.is_index = true, .index = static_cast<Index>(i)}}));
    }
    return gradients;
  }
  Cost cost(std::span<const Shape>, const Shape&) const { return {}; }
  Syntax notation(std::vector<Syntax> x) const { return notation::list(std::move(x)); }
};

}  // namespace

Expr reshape(const Expr& x, std::span<const Index> extents) {
  std::vector<Index> known(extents.begin(), extents.end());
  const auto open = std::ranges::find(known, -1);
  if (open != known.end()) {
    *open = 1;
    if (std::ranges::find(known, -1) != known.end()) {
      throw ShapeError("reshape: only one extent may be -1");
    }
    const Index others = Shape(known).size();
    if (others == 0 || x->shape.size() % others != 0) {
      throw ShapeError(fmt::format("reshape: the {} cells of {} do not divide by {}", x->shape.size(),
                                   in_words(x->shape), others));
    }
    *open = x->shape.size() / others;
  }
  const Shape to(known);
  return x->shape == to ? x : apply(operation(Reshape{to}), {x});
}

Expr broadcast_to(const Expr& x, const Shape& shape) {
  return x->shape == shape ? x : apply(operation(BroadcastTo{shape}), {x});
}

Expr concatenate(std::span<const Expr> parts, Index axis) {
  return apply(operation(Concatenate{axis}), {parts.begin(), parts.end()});
}

Expr stack(std::span<const Expr> parts) {
  return apply(operation(Stack{}), {parts.begin(), parts.end()});
}

}  // namespace gradewright::engine::ops
