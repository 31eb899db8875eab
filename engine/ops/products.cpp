#include "engine/ops/products.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>
#include <vector>

#include "engine/graph/operation_definition.hpp"
#include "engine/ops/broadcasting.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/gradient_arithmetic.hpp"
#include "engine/ops/layout.hpp"
#include "engine/ops/linear_algebra.hpp"
#include "engine/ops/lines.hpp"
#include "engine/ops/reduced_axes.hpp"
#include "engine/ops/reduction.hpp"

namespace gradewright::engine::ops {
namespace {

using notation::Syntax;

/// x with the axes that are reduced as one last axis, and back.
class AxesAtEnd {
 public:
  AxesAtEnd(const Shape& x, const ReducedAxes& axes) {
    for (const bool reduced : {false, true}) {
      for (int axis = 0; axis < x.rank(); ++axis) {
        if (axes.reduces(axis, x.rank()) == reduced) {
          order_.push_back(axis);
          permuted_.push_back(x[axis]);
          if (!reduced) {
            flat_.push_back(x[axis]);
          }
        }
      }
    }
    flat_.push_back(axes.group_size(x));
  }
  Expr there(const Expr& x) const { return reshape(permute(x, order_), flat_); }
  Expr back(const Expr& x) const {
    std::vector<Index> inverse(order_.size());
    for (std::size_t axis = 0; axis < order_.size(); ++axis) {
      inverse[static_cast<std::size_t>(order_[axis])] = static_cast<Index>(axis);
    }
    return permute(reshape(x, permuted_), inverse);
  }

 private:
  std::vector<Index> order_, permuted_, flat_;
};

/// A new axis before or behind the last one.
Expr with_axis(const Expr& x, bool at_end) {
  std::vector<Index> extents(x->shape.begin(), x->shape.end());
  extents.insert(at_end ? extents.end() : extents.end() - 1, 1);
  return reshape(x, extents);
}

/// 1 in an n x n matrix where the column stands so to the row, else 0.
Expr mask(Index n, Comparator column_to_row) {
  Tensor<Number> places(Shape{n});
  for (Index i = 0; i < n; ++i) {
    places[i] = i;
  }
  const Expr columns = literal(std::move(places));
  return compare(column_to_row, columns, with_axis(columns, true));
}

struct Product : ReductionRule {
  static constexpr std::string_view name = "prod";
  static constexpr OperationTraits traits{.rational = true};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    std::fill_n(y.cells, y.size(), Scalar(1));
    const Strides strides = broadcast_strides(axes.kept(x[0].shape), x[0].shape);
    for_each_cell(x[0].shape, strides, [&](Index cell, Index at) { y[at] = y[at] * x[0][cell]; });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d(x_1 ... x_n) = sum_i (the product of the others) dx_i
    return {gradient_product(against_operand(at, axes), product_of_others(at.operands[0], axes.given))};
  }
  Cost cost(std::span<const Shape> x, const Shape& y) const {
    return {.multiplications = std::max<Index>(0, x[0].size() - y.size())};
  }
  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x), axes.options()); }
  Known known(std::span<const Expr>, std::span<const Known> of) const {
    return {.logarithm = of[0].logarithm == nullptr ? nullptr : sum(of[0].logarithm, axes.given, axes.keep)};
  }
};

struct ProductOfOthers : ReductionRule {
  static constexpr std::string_view name = "product_of_others";
  static constexpr OperationTraits traits{.rational = true};

  Shape shape(std::span<const Shape> x) const {
    axes.kept(x[0]);  // whether the axes are there
    return x[0];
  }
  /// The cells before each, then times the cells behind it.
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    if (y.size() == 0) {
      return;
    }
    const Strides own = x[0].shape.strides();
    const Shape within = axes.within(x[0].shape);
    Strides backwards{};
    std::ranges::transform(own, backwards.begin(), std::negate());
    Index last = 0;
    for (int axis = 0; axis < within.rank(); ++axis) {
      last += (within[axis] - 1) * own[static_cast<std::size_t>(axis)];
    }
    for_each_cell(axes.kept(x[0].shape), own, [&](Index, Index base) {
      Scalar others(1);
      for_each_cell(within, own, [&](Index, Index at) {
        y[base + at] = others;
        others = others * x[0][base + at];
      });
      others = Scalar(1);
      for_each_cell(within, backwards, [&](Index, Index at) {
        y[base + last + at] = y[base + last + at] * others;
        others = others * x[0][base + last + at];
      });
    });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // With the upstream g: dx_j = sum_{i != j} g_i (the product of all but i and j). That is the product of
    // all but j in a copy of x that has g_i in the place of x_i.
    const AxesAtEnd axes_at_end(at.operands[0]->shape, axes);
    const Expr x = axes_at_end.there(at.operands[0]);
    const Expr own = mask(x->shape.from_end(-1), Comparator::equal);
    const Expr copies = where(own, with_axis(axes_at_end.there(at.upstream), true), with_axis(x, false));
    const Expr products = product_of_others(copies, std::array<Index, 1>{-1});
    return {axes_at_end.back(sum(where(own, literal(0), products), std::array<Index, 1>{-2}))};
  }
  Cost cost(std::span<const Shape>, const Shape& y) const { return {.multiplications = 3 * y.size()}; }
  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x), axes.options()); }
};

/// Of cumulative operations: along `axis` as given, of a vector where there is none.
struct CumulativeRule {
  std::optional<Index> axis;

  Shape shape(std::span<const Shape> x) const {
    axis_of(x[0]);
    return x[0];
  }
  int axis_of(const Shape& x) const { return normalise_axis(axis.value_or(0), x.rank()); }

 protected:
  std::vector<notation::Option> options() const {
    std::vector<notation::Option> result;
    if (axis) {
      result.push_back(notation::option("axis", notation::number(*axis)));
    }
    return result;
  }
  /// y_i = f(y_{i-1}, x_i).
  template <class Scalar, class Function>
  void accumulate(TensorView<Scalar> x, MutableTensorView<Scalar> y, Function f) const {
    for_each_line(x, y, axis_of(x.shape), [&](const Line<Scalar>& line) {
      line.result(0) = line[0];
      for (Index i = 1; i < line.length; ++i) {
        line.result(i) = f(line.result(i - 1), line[i]);
      }
    });
  }
};

Expr flipped(const Expr& x, int axis) {
  std::vector<AxisSelection> places(static_cast<std::size_t>(axis));
  places.push_back({.step = -1});
  return select(x, places);
}

struct CumulativeSum : CumulativeRule {
  static constexpr std::string_view name = "cumsum";
  static constexpr OperationTraits traits{.rational = true};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    accumulate(x[0], y, [](const Scalar& before, const Scalar& next) { return Scalar(before + next); });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // dx_j = sum_{i >= j} g_i: the same from the other end
    const int along = axis_of(at.upstream->shape);
    return {flipped(cumulative_sum(flipped(at.upstream, along), axis), along)};
  }
  Cost cost(std::span<const Shape>, const Shape& y) const { return {.additions = y.size()}; }
  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x), options()); }
};

struct CumulativeProduct : CumulativeRule {
  static constexpr std::string_view name = "cumprod";
  static constexpr OperationTraits traits{.rational = true};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    accumulate(x[0], y, [](const Scalar& before, const Scalar& next) { return Scalar(before * next); });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // dx_j = sum_{i >= j} g_i (the product of all up to i but j)
    const int along = axis_of(at.upstream->shape);
    const AxesAtEnd axes_at_end(at.upstream->shape, {{along}, false});
    const Expr x = axes_at_end.there(at.operands[0]);
    const Expr up_to = mask(x->shape.from_end(-1), Comparator::less_equal);
    const Expr factors = where(up_to, with_axis(x, false), literal(1));
    const Expr products = product_of_others(factors, std::array<Index, 1>{-1});
    const Expr upstream = with_axis(axes_at_end.there(at.upstream), true);
    return {axes_at_end.back(
        sum(where(up_to, gradient_product(upstream, products), literal(0)), std::array<Index, 1>{-2}))};
  }
  Cost cost(std::span<const Shape>, const Shape& y) const { return {.multiplications = y.size()}; }
  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x), options()); }
  Known known(std::span<const Expr>, std::span<const Known> of) const {
    return {.logarithm = of[0].logarithm == nullptr ? nullptr : cumulative_sum(of[0].logarithm, axis)};
  }
};

template <class Op>
Expr cumulative(const Expr& x, std::optional<Index> axis) {
  const bool flattened = !axis && x->shape.rank() != 1;
  return apply(operation(Op{{axis}}), {flattened ? reshape(x, std::array<Index, 1>{-1}) : x});
}

}  // namespace

Expr product_over(const Expr& x, std::span<const Index> axes, bool keep_axes) {
  return apply(operation(Product{{{{axes.begin(), axes.end()}, keep_axes}}}), {x});
}
Expr product_of_others(const Expr& x, std::span<const Index> axes) {
  return apply(operation(ProductOfOthers{{{{axes.begin(), axes.end()}, false}}}), {x});
}
Expr cumulative_sum(const Expr& x, std::optional<Index> axis) {
  return cumulative<CumulativeSum>(x, axis);
}
Expr cumulative_product(const Expr& x, std::optional<Index> axis) {
  return cumulative<CumulativeProduct>(x, axis);
}

}  // namespace gradewright::engine::ops
