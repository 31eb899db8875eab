#include "engine/ops/elementwise_unary.hpp"

#include <cmath>

#include "engine/graph/operation_definition.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_rules.hpp"
#include "engine/ops/gradient_arithmetic.hpp"
#include "engine/ops/log_sum.hpp"
#include "engine/ops/scalar_rules.hpp"

namespace gradewright::engine::ops {
namespace {

using notation::Syntax;

struct Negate : UnaryRule {
  static constexpr std::string_view name = "negate";
  static constexpr OperationTraits traits{.arithmetic = ArithmeticRole::negation, .rational = true};
  template <class Scalar>
  void eval(std::span<const TensorView<Scalar>> x, MutableTensorView<Scalar> y) const {
    transform(x[0], y, [](const Scalar& v) { return Scalar(-v); });
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    return {gradient_negative(at.upstream)};  // d(-x) = -dx
  }
  Cost cost(std::span<const Shape>, const Shape&) const { return {}; }
  Syntax notation(std::vector<Syntax> x) const {
    return notation::prefix(notation::PrefixOperator::minus, std::move(x[0]));
  }
};

struct Exp : Function<Exp> {
  static constexpr std::string_view name = "exp";
  template <class Scalar>
  static Scalar value(const Scalar& x) {
    using std::exp;
    return exp(x);
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    return {gradient_product(at.upstream, at.result)};  // d exp(x) = exp(x) dx
  }
  Known known(std::span<const Expr> x, std::span<const Known>) const { return {.logarithm = x[0]}; }
};

struct Log : Function<Log> {
  static constexpr std::string_view name = "log";
  static constexpr OperationTraits traits{.takes_logarithm = true};
  template <class Scalar>
  static Scalar value(const Scalar& x) {
    using std::log;
    return log(x);
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    return {gradient_quotient(at.upstream, at.operands[0])};  // d log(x) = dx / x
  }
  Expr steady(std::span<const Expr>, std::span<const Known> of) const { return of[0].logarithm; }
};

struct Sqrt : Function<Sqrt> {
  static constexpr std::string_view name = "sqrt";
  static constexpr OperationTraits traits{.rational = true};
  static constexpr notation::Setting setting{.form = notation::Setting::Form::root};
  template <class Scalar>
  static Scalar value(const Scalar& x) {
    using std::sqrt;
    return sqrt(x);
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    return {gradient_quotient(at.upstream, multiply(literal(2), at.result))};  // d sqrt(x) = dx / (2 sqrt(x))
  }
};

struct Tanh : Function<Tanh> {
  static constexpr std::string_view name = "tanh";
  template <class Scalar>
  static Scalar value(const Scalar& x) {
    using std::tanh;
    return tanh(x);
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d tanh(x) = (1 - tanh(x)^2) dx
    return {gradient_product(at.upstream, subtract(literal(1), power(at.result, literal(2))))};
  }
};

template <class Scalar>
Scalar logistic(const Scalar& x) {
  using std::exp;
  return Scalar(1) / (Scalar(1) + Scalar(exp(-x)));
}
/// Monotone, so that the ends decide.
Interval logistic(Interval x) {
  const auto at = [](double end) { return Interval(1) / (Interval(1) + exp(-Interval(end))); };
  return hull(at(x.lo), at(x.hi));
}

struct Sigmoid : Function<Sigmoid> {
  static constexpr std::string_view name = "sigmoid";
  static constexpr OperationTraits traits{.has_complement = true};
  static constexpr notation::Setting setting{.word = "σ"};
  template <class Scalar>
  static Scalar value(const Scalar& x) {
    return logistic(x);
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d s(x) = s(x) (1 - s(x)) dx
    return {gradient_product(at.upstream, multiply(at.result, subtract(literal(1), at.result)))};
  }
  Known known(std::span<const Expr> x, std::span<const Known>) const {
    // 1 - s(x) = s(-x), and log s(x) = -log(1 + exp(-x))
    const Expr negative = negate(x[0]);
    return {.logarithm = negate(log_add_exp(literal(0), negative)),
            .complement = sigmoid(negative),
            .logarithm_of_complement = negate(log_add_exp(literal(0), x[0]))};
  }
};

struct Relu : Function<Relu> {
  static constexpr std::string_view name = "relu";
  static constexpr OperationTraits traits{.rational = true, .cutoff = Cutoff::of_first};
  static constexpr notation::Setting setting{.word = "ReLU"};
  template <class Scalar>
  static Scalar value(const Scalar& x) {
    return rules::larger(x, Scalar(0));
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d max(x, 0) = dx where x > 0
    return {gradient_product(at.upstream, compare(Comparator::greater, at.operands[0], literal(0)))};
  }
  Cost cost(std::span<const Shape>, const Shape& y) const { return {.additions = y.size()}; }
};

struct Abs : Function<Abs> {
  static constexpr std::string_view name = "abs";
  static constexpr OperationTraits traits{.rational = true};
  static constexpr notation::Setting setting{
      .form = notation::Setting::Form::fence, .open = "|", .close = "|"};
  template <class Scalar>
  static Scalar value(const Scalar& x) {
    using std::abs;
    return abs(x);
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d |x| = sign(x) dx, 0 at 0
    const Expr& x = at.operands[0];
    const Expr sign =
        subtract(compare(Comparator::greater, x, literal(0)), compare(Comparator::less, x, literal(0)));
    return {gradient_product(at.upstream, sign)};
  }
  Cost cost(std::span<const Shape>, const Shape& y) const { return {.additions = y.size()}; }
};

struct Sin : Function<Sin> {
  static constexpr std::string_view name = "sin";
  template <class Scalar>
  static Scalar value(const Scalar& x) {
    using std::sin;
    return sin(x);
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    return {gradient_product(at.upstream, cos(at.operands[0]))};  // d sin(x) = cos(x) dx
  }
};

struct Cos : Function<Cos> {
  static constexpr std::string_view name = "cos";
  template <class Scalar>
  static Scalar value(const Scalar& x) {
    using std::cos;
    return cos(x);
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    return {gradient_negative(gradient_product(at.upstream, sin(at.operands[0])))};  // d cos(x) = -sin(x) dx
  }
};

struct Floor : Function<Floor> {
  static constexpr std::string_view name = "floor";
  static constexpr OperationTraits traits{.rational = true, .jumps_with = 0b1, .whole = true};
  static constexpr notation::Setting setting{
      .form = notation::Setting::Form::fence, .open = "⌊", .close = "⌋"};
  template <class Scalar>
  static Scalar value(const Scalar& x) {
    return rules::floor(x);
  }
  std::vector<Expr> adjoint(const AdjointInput&) const {
    return {nullptr};  // piecewise constant
  }
};

}  // namespace

Expr negate(const Expr& x) {
  return apply(operation(Negate{}), {x});
}
Expr exp(const Expr& x) {
  return apply(operation(Exp{}), {x});
}
Expr log(const Expr& x) {
  return apply(operation(Log{}), {x});
}
Expr sqrt(const Expr& x) {
  return apply(operation(Sqrt{}), {x});
}
Expr tanh(const Expr& x) {
  return apply(operation(Tanh{}), {x});
}
Expr sigmoid(const Expr& x) {
  return apply(operation(Sigmoid{}), {x});
}
Expr relu(const Expr& x) {
  return apply(operation(Relu{}), {x});
}
Expr abs(const Expr& x) {
  return apply(operation(Abs{}), {x});
}
Expr sin(const Expr& x) {
  return apply(operation(Sin{}), {x});
}
Expr cos(const Expr& x) {
  return apply(operation(Cos{}), {x});
}
Expr floor(const Expr& x) {
  return apply(operation(Floor{}), {x});
}

}  // namespace gradewright::engine::ops
