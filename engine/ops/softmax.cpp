#include "engine/ops/softmax.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/graph/operation_definition.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/gradient_arithmetic.hpp"
#include "engine/ops/lines.hpp"
#include "engine/ops/reduction.hpp"
#include "engine/ops/scalar_rules.hpp"

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

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Whether double arithmetic gives NaN for the whole line: a NaN, an infinite logit, or nothing but -inf.
bool is_undefined(const Line<Interval>& line) {
  bool all_masked = true;
  for (Index i = 0; i < line.length; ++i) {
    if (rules::is_nan(line[i]) || line[i].lo == infinity) {
      return true;
    }
    all_masked = all_masked && line[i].hi == -infinity;
  }
  return all_masked;
}

/// Fills a line of enclosures: `masked` for a logit of -inf, else f(i).
template <class Function>
void enclose_line(const Line<Interval>& line, double masked, Function f) {
  const bool undefined = is_undefined(line);
  for (Index i = 0; i < line.length; ++i) {
    if (undefined) {
      line.result(i) = std::numeric_limits<double>::quiet_NaN();
    } else {
      line.result(i) = line[i].hi == -infinity ? Interval(masked) : f(i);
    }
  }
}

/// 1 / (1 + sum_{j != i} exp(x_j - x_i)): x_i occurs with one sign only, so that the enclosure is tight.
void softmax_line(const Line<Interval>& line) {
  enclose_line(line, 0, [&](Index i) {
    Interval sum = 1;
    for (Index j = 0; j < line.length; ++j) {
      if (j != i) {
        sum += exp(line[j] - line[i]);
      }
    }
    return Interval(1) / sum;
  });
}

/// -(m + log(exp(-m) + sum_{j != i} exp(x_j - x_i - m))) for any number m; the largest difference avoids
/// overflow.
void log_softmax_line(const Line<Interval>& line) {
  enclose_line(line, -infinity, [&](Index i) {
    double m = 0;
    for (Index j = 0; j < line.length; ++j) {
      m = j == i ? m : std::max(m, (line[j] - line[i]).hi);
    }
    if (m == infinity) {
      return Interval{-infinity, 0};
    }
    Interval sum = exp(Interval(-m));
    for (Index j = 0; j < line.length; ++j) {
      if (j != i) {
        sum += exp(line[j] - line[i] - m);
      }
    }
    return -(Interval(m) + log(sum));
  });
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
    for_each_line(x[0], y, axis_of(y.shape), [](const Line<Scalar>& line) { softmax_line(line); });
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
    for_each_line(x[0], y, axis_of(y.shape), [](const Line<Scalar>& line) { log_softmax_line(line); });
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
