#include "engine/ops/reduction.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <limits>

#include "engine/graph/operation_definition.hpp"
#include "engine/graph/shape_words.hpp"
#include "engine/ops/broadcasting.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_unary.hpp"
#include "engine/ops/gradient_arithmetic.hpp"
#include "engine/ops/layout.hpp"
#include "engine/ops/log_sum.hpp"
#include "engine/ops/reduced_axes.hpp"
#include "engine/ops/scalar_rules.hpp"

namespace gradewright::engine::ops {
namespace {

using notation::Syntax;

template <class Scalar>
void sum_groups(const ReducedAxes& axes, TensorView<Scalar> x, MutableTensorView<Scalar> y) {
  std::fill_n(y.cells, y.size(), Scalar(0));
  const Strides strides = broadcast_strides(axes.kept(x.shape), x.shape);
  for_each_cell(x.shape, strides, [&](Index cell, Index at) { y[at] += x[cell]; });
}

struct Sum : ReductionRule {
  static constexpr std::string_view name = "sum";
  static constexpr OperationTraits traits{.reach = Reach::as_the_operand, .rational = true};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    sum_groups(axes, x[0], y);
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d(sum x) = sum dx: every cell gets the gradient of its sum
    return {broadcast_to(against_operand(at, axes), at.operands[0]->shape)};
  }
  Cost cost(std::span<const Shape> x, const Shape& y) const {
    return {.additions = std::max<Index>(0, x[0].size() - y.size())};
  }
  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x), axes.options()); }
  Known known(std::span<const Expr>, std::span<const Known> of) const {
    return {.logarithm = of[0].logarithm == nullptr ? nullptr : log_sum_exp(of[0].logarithm, axes)};
  }
};

struct Mean : ReductionRule {
  static constexpr std::string_view name = "mean";
  static constexpr OperationTraits traits{.rational = true};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    sum_groups(axes, x[0], y);
    const Scalar count(static_cast<double>(axes.group_size(x[0].shape)));
    for (Index cell = 0; cell < y.size(); ++cell) {
      y[cell] = y[cell] / count;
    }
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d(sum x / n) = sum dx / n
    const Shape& shape = at.operands[0]->shape;
    return {
        broadcast_to(gradient_quotient(against_operand(at, axes), literal(axes.group_size(shape))), shape)};
  }
  Cost cost(std::span<const Shape> x, const Shape& y) const {
    return {.additions = std::max<Index>(0, x[0].size() - y.size()), .multiplications = y.size()};
  }
  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x), axes.options()); }
  Known known(std::span<const Expr> x, std::span<const Known> of) const {
    const Index count = axes.group_size(x[0]->shape);
    return {.logarithm = of[0].logarithm == nullptr
                             ? nullptr
                             : subtract(log_sum_exp(of[0].logarithm, axes), log(literal(count)))};
  }
};

/// Every result cell the first of its own cells of x, of which there is one.
template <class Scalar>
void start_with_first(const ReducedAxes& axes, TensorView<Scalar> x, MutableTensorView<Scalar> y) {
  for_each_cell(axes.kept(x.shape), x.shape.strides(), [&](Index cell, Index at) { y[cell] = x[at]; });
}

/// What the largest and the smallest share: one comparison for every cell after the first.
struct ExtremeRule : ReductionRule {
  EqualExtremes ties = EqualExtremes::first;

  Shape shape(std::span<const Shape> x) const {
    const Shape result = axes.reduced(x[0]);
    if (axes.group_size(x[0]) == 0) {
      throw ShapeError(fmt::format("there is no extreme of no cells, of {}", in_words(x[0])));
    }
    return result;
  }
  Cost cost(std::span<const Shape> x, const Shape& y) const { return {.additions = x[0].size() - y.size()}; }

 protected:
  std::vector<notation::Option> options() const {
    std::vector<notation::Option> result = axes.options();
    if (ties == EqualExtremes::share) {
      result.push_back(notation::option("ties", notation::text("share")));
    }
    return result;
  }
};

struct MaximumOver : ExtremeRule {
  static constexpr std::string_view name = "max";
  static constexpr OperationTraits traits{.rational = true};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    start_with_first(axes, x[0], y);
    const Strides strides = broadcast_strides(axes.kept(x[0].shape), x[0].shape);
    for_each_cell(x[0].shape, strides,
                  [&](Index cell, Index at) { y[at] = rules::larger(y[at], x[0][cell]); });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d max(x) = dx at the maximum
    return {gradient_product(against_operand(at, axes), where_maximal(at.operands[0], axes.given, ties))};
  }
  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x), options()); }
};

struct MinimumOver : ExtremeRule {
  static constexpr std::string_view name = "min";
  static constexpr OperationTraits traits{.rational = true};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    start_with_first(axes, x[0], y);
    const Strides strides = broadcast_strides(axes.kept(x[0].shape), x[0].shape);
    for_each_cell(x[0].shape, strides,
                  [&](Index cell, Index at) { y[at] = rules::smaller(y[at], x[0][cell]); });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d min(x) = dx at the minimum
    return {
        gradient_product(against_operand(at, axes), where_maximal(negate(at.operands[0]), axes.given, ties))};
  }
  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x), options()); }
};

/// The cells of x that become one cell of a reduction, in row-major order.
template <class Scalar>
struct Group {
  TensorView<Scalar> x;
  MutableTensorView<Scalar> mask;
  Index base;
  Shape within;
  Strides strides;

  /// visit(x's cell, its place in the mask).
  template <class Visit>
  void each(Visit visit) const {
    for_each_cell(within, strides, [&](Index, Index at) { visit(x[base + at], mask[base + at]); });
  }
};

/// 1 for the first cell that equals the largest (or is NaN when that is NaN), else 0; or as many equal shares
/// as there are such cells.
template <class Scalar>
void mark_maximum(const Group<Scalar>& group, EqualExtremes ties) {
  Scalar most(-std::numeric_limits<double>::infinity());
  group.each([&](const Scalar& x, Scalar&) { most = rules::larger(most, x); });
  Index found = 0;
  group.each([&](const Scalar& x, Scalar& mark) {
    const bool is_it = (ties == EqualExtremes::share || found == 0) &&
                       (rules::is_nan(most) ? rules::is_nan(x) : rules::order(x, most) == 0);
    found += is_it ? 1 : 0;
    mark = Scalar(is_it ? 1 : 0);
  });
  if (found > 1) {
    group.each([&](const Scalar&, Scalar& mark) { mark = mark / Scalar(static_cast<double>(found)); });
  }
}

/// An open cell may be the largest.
void mark_maximum(const Group<Rational>& group, EqualExtremes ties) {
  bool open = false;
  group.each([&](const Rational& x, Rational&) { open = open || x.is_open(); });
  if (open) {
    group.each([](const Rational&, Rational& mark) { mark = Rational::open(); });
  } else {
    mark_maximum<Rational>(group, ties);
  }
}

/// Cells that are surely not the largest get 0; a single possible one gets 1; several that are surely equal
/// are the first's or share; otherwise each may be it.
void mark_maximum(const Group<Interval>& group, EqualExtremes ties) {
  Interval most = -std::numeric_limits<double>::infinity();
  group.each([&](Interval x, Interval&) { most = max(most, x); });
  Index candidates = 0;
  bool all_equal = true;
  group.each([&](Interval x, Interval&) {
    if (!(x.hi < most.lo)) {
      ++candidates;
      all_equal = all_equal && x == Interval(most.lo);
    }
  });
  const Interval share = Interval(1) / Interval(static_cast<double>(candidates));
  bool found = false;
  group.each([&](Interval x, Interval& mark) {
    if (x.hi < most.lo) {
      mark = 0;
    } else if (candidates == 1 || all_equal) {
      mark = ties == EqualExtremes::share ? share : Interval(found ? 0 : 1);
      found = true;
    } else {
      mark = {0, 1};
    }
  });
}

struct WhereMaximal : ReductionRule {
  static constexpr std::string_view name = "where_maximal";
  static constexpr OperationTraits traits{.reach = Reach::own_cells, .rational = true, .jumps_with = 0b1};
  EqualExtremes ties;

  WhereMaximal(ReducedAxes over, EqualExtremes whose) : ReductionRule{std::move(over)}, ties(whose) {}
  Shape shape(std::span<const Shape> x) const {
    static_cast<void>(axes.kept(x[0]));  // refuses axes that are not there
    return x[0];
  }
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    const Strides own = x[0].shape.strides();
    const Shape within = axes.within(x[0].shape);
    for_each_cell(axes.kept(x[0].shape), own, [&](Index, Index at) {
      mark_maximum(Group<Scalar>{x[0], y, at, within, own}, ties);
    });
  }
  std::vector<Expr> adjoint(const AdjointInput&) const {
    return {nullptr};  // piecewise constant
  }
  Cost cost(std::span<const Shape> x, const Shape&) const { return {.additions = x[0].size()}; }
  Syntax notation(std::vector<Syntax> x) const {
    const bool shared = ties == EqualExtremes::share;
    return notation::call(shared ? "shared_maximum" : "first_maximum", std::move(x), axes.options());
  }
};

template <class Op>
Expr reduce(const Expr& x, std::span<const Index> axes, bool keep_axes) {
  Op op;
  op.axes = {{axes.begin(), axes.end()}, keep_axes};
  return apply(operation(op), {x});
}

template <class Op>
Expr extreme(const Expr& x, std::span<const Index> axes, bool keep_axes, EqualExtremes ties) {
  Op op;
  op.axes = {{axes.begin(), axes.end()}, keep_axes};
  op.ties = ties;
  return apply(operation(op), {x});
}

}  // namespace

Expr sum(const Expr& x, std::span<const Index> axes, bool keep_axes) {
  return reduce<Sum>(x, axes, keep_axes);
}
Expr mean(const Expr& x, std::span<const Index> axes, bool keep_axes) {
  return reduce<Mean>(x, axes, keep_axes);
}
Expr maximum_over(const Expr& x, std::span<const Index> axes, bool keep_axes, EqualExtremes ties) {
  return extreme<MaximumOver>(x, axes, keep_axes, ties);
}
Expr minimum_over(const Expr& x, std::span<const Index> axes, bool keep_axes, EqualExtremes ties) {
  return extreme<MinimumOver>(x, axes, keep_axes, ties);
}

Expr where_maximal(const Expr& x, std::span<const Index> axes, EqualExtremes ties) {
  return apply(operation(WhereMaximal{{{axes.begin(), axes.end()}, false}, ties}), {x});
}

Expr sum_to(const Expr& x, const Shape& shape) {
  if (x->shape == shape) {
    return x;
  }
  if (const Expr number = repeated_number(x); number != nullptr && shape.size() > 0) {
    const Index copies = x->shape.size() / shape.size();
    return broadcast_to(gradient_product(number, literal(copies)), shape);
  }
  const int missing = x->shape.rank() - shape.rank();
  std::vector<Index> axes;
  bool drops_only_leading_axes = true;
  for (int axis = 0; axis < x->shape.rank(); ++axis) {
    if (axis < missing) {
      axes.push_back(axis);
    } else if (shape[axis - missing] != x->shape[axis]) {
      axes.push_back(axis);
      drops_only_leading_axes = false;
    }
  }
  if (missing == 0) {
    return sum(x, axes, true);
  }
  if (drops_only_leading_axes) {
    return sum(x, shape.is_scalar() ? std::vector<Index>{} : axes);
  }
  return reshape(sum(x, axes), shape.extents());
}

}  // namespace gradewright::engine::ops
