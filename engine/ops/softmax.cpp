#include "engine/ops/softmax.hpp"

#include <algorithm>
#include <cmath>
#include <concepts>
#include <vector>

#include "engine/graph/operation_definition.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/gradient_arithmetic.hpp"
#include "engine/ops/lines.hpp"
#include "engine/ops/reduction.hpp"
#include "engine/ops/scalar_rules.hpp"
#include "engine/ops/softmax_enclosure.hpp"

namespace gradewright::engine::ops {
namespace {

using notation::Syntax;

/// The largest of a line, which is subtracted before exp: the result is the same and nothing overflows.
template <class Scalar>
Scalar largest(const Line<Scalar>& line) {
  Scalar most = line[0];
  for (Index i = 1; i < line.length; ++i) {
    most = rules::larger(most, line[i]);
  }
  return most;
}

template <class Scalar>
void softmax_line(const Line<Scalar>& line) {
  using std::exp;
  const Scalar most = largest(line);
  Scalar sum(0);
  for (Index i = 0; i < line.length; ++i) {
    line.result(i) = exp(Scalar(line[i] - most));
    sum += line.result(i);
  }
  for (Index i = 0; i < line.length; ++i) {
    line.result(i) = line.result(i) / sum;
  }
}

template <class Scalar>
void log_softmax_line(const Line<Scalar>& line) {
  using std::exp;
  using std::log;
  const Scalar most = largest(line);
  Scalar sum(0);
  for (Index i = 0; i < line.length; ++i) {
    sum += Scalar(exp(Scalar(line[i] - most)));
  }
  const Scalar log_sum = log(sum);
  for (Index i = 0; i < line.length; ++i) {
    line.result(i) = line[i] - most - log_sum;
  }
}

std::vector<notation::Option> axis_option(Index axis) {
  std::vector<notation::Option> options;
  if (axis != -1) {
    options.push_back(notation::option("axis", notation::number(axis)));
  }
  return options;
}

struct AxisRule {
  Index axis = -1;  // as given

  Shape shape(std::span<const Shape> x) const {
    normalise_axis(axis, x[0].rank());
    return x[0];
  }
  int axis_of(const Shape& x) const { return normalise_axis(axis, x.rank()); }
  Index lines(const Shape& x) const {
    const Index length = x[axis_of(x)];
    return length == 0 ? 0 : x.size() / length;
  }
};

struct Softmax : AxisRule {
  static constexpr std::string_view name = "softmax";
  static constexpr OperationTraits traits{.sums_to_one = true};

  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    if constexpr (std::same_as<Scalar, Interval>) {
      enclose_softmax(x[0], y, axis_of(y.shape));
    } else {
      for_each_line(x[0], y, axis_of(y.shape), [](const Line<Scalar>& line) { softmax_line(line); });
    }
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // dx = y (g - sum(g y))
    const Expr weighted = sum(gradient_product(at.upstream, at.result), std::array{axis}, true);
    return {multiply(at.result, subtract(at.upstream, weighted))};
  }
  Known known(std::span<const Expr> x, std::span<const Known>) const {
    return {.logarithm = log_softmax(x[0], axis)};
  }
  Cost cost(std::span<const Shape>, const Shape& y) const {
    return {.additions = y.size() - lines(y), .multiplications = y.size(), .functions = y.size()};
  }
  Syntax notation(std::vector<Syntax> x) const {
    return notation::call(name, std::move(x), axis_option(axis));
  }
};

struct LogSoftmax : AxisRule {
  static constexpr std::string_view name = "log_softmax";

  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    if constexpr (std::same_as<Scalar, Interval>) {
      enclose_log_softmax(x[0], y, axis_of(y.shape));
    } else {
      for_each_line(x[0], y, axis_of(y.shape), [](const Line<Scalar>& line) { log_softmax_line(line); });
    }
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // dx = g - softmax(x) sum(g)
    const Expr total = sum(at.upstream, std::array{axis}, true);
    return {subtract(at.upstream, multiply(softmax(at.operands[0], axis), total))};
  }
  Cost cost(std::span<const Shape>, const Shape& y) const {
    return {.additions = 2 * y.size() - lines(y), .functions = y.size() + lines(y)};
  }
  Syntax notation(std::vector<Syntax> x) const {
    return notation::call(name, std::move(x), axis_option(axis));
  }
};

}  // namespace

Expr softmax(const Expr& x, Index axis) {
  return apply(operation(Softmax{{axis}}), {x});
}
Expr log_softmax(const Expr& x, Index axis) {
  return apply(operation(LogSoftmax{{axis}}), {x});
}

}  // namespace gradewright::engine::ops
