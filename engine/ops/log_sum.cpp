#include "engine/ops/log_sum.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/graph/operation_definition.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_rules.hpp"
#include "engine/ops/elementwise_unary.hpp"
#include "engine/ops/gradient_arithmetic.hpp"
#include "engine/ops/layout.hpp"
#include "engine/ops/reduced_axes.hpp"
#include "engine/ops/reduction.hpp"
#include "engine/ops/scalar_rules.hpp"

namespace gradewright::engine::ops {
namespace {

using notation::Syntax;

constexpr double infinity = std::numeric_limits<double>::infinity();

/// log(1 + y) for 0 <= y <= 1.
double log_one_plus(double y) {
  return std::log1p(y);
}
Precise log_one_plus(const Precise& y) {
  // Of the series y - y^2/2 + y^3/3 - ..., what is left out is less than 1e-60 of it.
  return y < Precise(1e-20) ? y * (1 - y * (Precise(0.5) - y / 3)) : log(1 + y);
}
Interval log_one_plus(Interval y) {
  const Interval direct = log(Interval(1) + y);
  const Interval series = {(y - y * y / Interval(2)).lo, y.hi};  // y - y^2/2 <= log(1 + y) <= y
  return {std::max(direct.lo, series.lo), std::min(direct.hi, series.hi)};
}

/// max(a, b) + log(1 + exp(-|a - b|)); an infinite maximum is the result.
template <class Scalar>
Scalar added(const Scalar& a, const Scalar& b) {
  using std::exp;
  const Scalar most = rules::larger(a, b);
  const Scalar least = rules::smaller(a, b);
  return rules::is_nan(Scalar(most - most)) ? most
                                            : Scalar(most + log_one_plus(Scalar(exp(Scalar(least - most)))));
}
Interval added_points(double a, double b) {
  const double most = std::max(a, b);
  return std::isinf(most) ? Interval(most)
                          : Interval(most) + log_one_plus(exp(Interval(std::min(a, b)) - Interval(most)));
}
/// Monotone in both, so that the ends decide.
Interval added(Interval a, Interval b) {
  if (rules::is_nan(a) || rules::is_nan(b)) {
    return std::numeric_limits<double>::quiet_NaN();
  }
  return {added_points(a.lo, b.lo).lo, added_points(a.hi, b.hi).hi};
}

struct LogAddExp : BinaryRule {
  static constexpr std::string_view name = "logaddexp";
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    combine(x[0], x[1], y, [](const Scalar& a, const Scalar& b) { return added(a, b); });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // dy = exp(a - y) da + exp(b - y) db
    const auto part = [&](const Expr& x) {
      return sum_to(gradient_product(at.upstream, exp(subtract(x, at.result))), x->shape);
    };
    return {part(at.operands[0]), part(at.operands[1])};
  }
  Cost cost(std::span<const Shape>, const Shape& y) const {
    return {.additions = 2 * y.size(), .functions = 3 * y.size()};
  }
  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x)); }
};

/// The cells of one sum: each(visit) visits them.
template <class Scalar>
struct Terms {
  TensorView<Scalar> x;
  Index base;
  Shape within;
  Strides strides;

  template <class Visit>
  void each(Visit visit) const {
    for_each_cell(within, strides, [&](Index, Index at) { visit(x[base + at]); });
  }
};

/// m + log(sum exp(x - m)) for the largest m; an infinite one is the result.
template <class Scalar>
Scalar summed(const Terms<Scalar>& terms) {
  using std::exp;
  using std::log;
  Scalar most(-infinity);
  terms.each([&](const Scalar& x) { most = rules::larger(most, x); });
  if (rules::is_nan(Scalar(most - most))) {
    return most;
  }
  Scalar sum(0);
  terms.each([&](const Scalar& x) { sum += Scalar(exp(Scalar(x - most))); });
  return most + Scalar(log(sum));
}
/// The same of one end of each term.
Interval summed_points(const Terms<Interval>& terms, double Interval::*end) {
  double most = -infinity;
  terms.each([&](Interval x) { most = std::max(most, x.*end); });
  if (std::isinf(most)) {
    return most;
  }
  Interval sum = 0;
  terms.each([&](Interval x) { sum += exp(Interval(x.*end) - Interval(most)); });
  return Interval(most) + log(sum);
}
Interval summed(const Terms<Interval>& terms) {
  bool undefined = false;
  terms.each([&](Interval x) { undefined = undefined || rules::is_nan(x); });
  if (undefined) {
    return std::numeric_limits<double>::quiet_NaN();
  }
  return {summed_points(terms, &Interval::lo).lo, summed_points(terms, &Interval::hi).hi};
}

struct LogSumExp : ReductionRule {
  static constexpr std::string_view name = "logsumexp";
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    const Strides own = x[0].shape.strides();
    const Shape within = axes.within(x[0].shape);
    for_each_cell(axes.kept(x[0].shape), own, [&](Index cell, Index at) {
      y[cell] = summed(Terms<Scalar>{x[0], at, within, own});
    });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // dy = sum exp(x - y) dx
    const Expr& x = at.operands[0];
    const std::vector<Index> kept = extents_of(axes.kept(x->shape));
    return {gradient_product(reshape(at.upstream, kept), exp(subtract(x, reshape(at.result, kept))))};
  }
  Cost cost(std::span<const Shape> x, const Shape& y) const {
    return {.additions = 2 * x[0].size(), .functions = x[0].size() + y.size()};
  }
  Syntax notation(std::vector<Syntax> x) const { return notation::call(name, std::move(x), axes.options()); }

 private:
  static std::vector<Index> extents_of(const Shape& shape) { return {shape.begin(), shape.end()}; }
};

}  // namespace

Expr log_add_exp(const Expr& a, const Expr& b) {
  return apply(operation(LogAddExp{}), {a, b});
}

Expr log_sum_exp(const Expr& x, const ReducedAxes& axes) {
  return apply(operation(LogSumExp{axes}), {x});
}

}  // namespace gradewright::engine::ops
