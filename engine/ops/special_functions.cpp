#include "engine/ops/special_functions.hpp"

#include <cmath>
#include <limits>

#include "engine/graph/operation_definition.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_rules.hpp"
#include "engine/ops/elementwise_unary.hpp"
#include "engine/ops/gradient_arithmetic.hpp"
#include "engine/ops/log_sum.hpp"
#include "engine/ops/scalar_rules.hpp"

namespace gradewright::engine::ops {
namespace {

struct Erf : Function<Erf> {
  static constexpr std::string_view name = "erf";
  template <class Scalar>
  static Scalar value(const Scalar& x) {
    using std::erf;
    return erf(x);
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d erf(x) = 2 / sqrt(pi) exp(-x^2) dx
    const Expr pi =
        given("pi", Tensor<Number>::scalar(*Decimal::parse("3.14159265358979323846264338327950288")));
    const Expr bell = exp(negate(power(at.operands[0], literal(2))));
    return {gradient_product(at.upstream, multiply(divide(literal(2), sqrt(pi)), bell))};
  }
};

struct Log1p : Function<Log1p> {
  static constexpr std::string_view name = "log1p";
  static constexpr OperationTraits traits{.takes_logarithm = true};
  template <class Scalar>
  static Scalar value(const Scalar& x) {
    using std::log1p;
    return log1p(x);
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    return {gradient_quotient(at.upstream, add(literal(1), at.operands[0]))};  // d log(1 + x) = dx / (1 + x)
  }
  Expr steady(std::span<const Expr>, std::span<const Known> of) const {
    // log(1 + exp(u)), where exp(u) overflows
    return of[0].logarithm == nullptr ? nullptr : log_add_exp(literal(0), of[0].logarithm);
  }
};

struct Expm1 : Function<Expm1> {
  static constexpr std::string_view name = "expm1";
  template <class Scalar>
  static Scalar value(const Scalar& x) {
    using std::expm1;
    return expm1(x);
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    return {gradient_product(at.upstream, exp(at.operands[0]))};  // d (exp(x) - 1) = exp(x) dx
  }
};

/// The whole k with base^k = x, where there is one.
Rational whole_logarithm(const Rational& x, int base) {
  if (x.is_open() || x.is_nan()) {
    return x;
  }
  if (x.sign() <= 0) {
    return Rational(x.sign() < 0 ? std::numeric_limits<double>::quiet_NaN()
                                 : -std::numeric_limits<double>::infinity());
  }
  if (!x.is_finite()) {
    return x;
  }
  const Rational nearest(std::round(std::log(x.to_double()) / std::log(base)));
  return nearest.is_finite() && pow(Rational(base), nearest) == x ? nearest : Rational::open();
}

/// A logarithm to another base than e.
template <class Op, int base>
struct LogarithmToBase : Function<Op> {
  static constexpr OperationTraits traits{.rational = true, .takes_logarithm = true};
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d (log(x) / log(base)) = dx / (x log(base))
    return {gradient_quotient(at.upstream, multiply(at.operands[0], log(literal(base))))};
  }
  Expr steady(std::span<const Expr>, std::span<const Known> of) const {
    return of[0].logarithm == nullptr ? nullptr : divide(of[0].logarithm, log(literal(base)));
  }
};

struct Log2 : LogarithmToBase<Log2, 2> {
  static constexpr std::string_view name = "log2";
  static constexpr notation::Setting setting{.word = "log₂"};
  template <class Scalar>
  static Scalar value(const Scalar& x) {
    using std::log2;
    return log2(x);
  }
  static Rational value(const Rational& x) { return whole_logarithm(x, 2); }
};

struct Log10 : LogarithmToBase<Log10, 10> {
  static constexpr std::string_view name = "log10";
  static constexpr notation::Setting setting{.word = "log₁₀"};
  template <class Scalar>
  static Scalar value(const Scalar& x) {
    using std::log10;
    return log10(x);
  }
  static Rational value(const Rational& x) { return whole_logarithm(x, 10); }
};

struct Atan : Function<Atan> {
  static constexpr std::string_view name = "atan";
  static constexpr notation::Setting setting{.word = "arctan"};
  template <class Scalar>
  static Scalar value(const Scalar& x) {
    using std::atan;
    return atan(x);
  }
  std::vector<Expr> adjoint(const AdjointInput& at) const {
    // d arctan(x) = dx / (1 + x^2)
    return {gradient_quotient(at.upstream, add(literal(1), power(at.operands[0], literal(2))))};
  }
};

}  // namespace

Expr erf(const Expr& x) {
  return apply(operation(Erf{}), {x});
}
Expr log1p(const Expr& x) {
  return apply(operation(Log1p{}), {x});
}
Expr expm1(const Expr& x) {
  return apply(operation(Expm1{}), {x});
}
Expr log2(const Expr& x) {
  return apply(operation(Log2{}), {x});
}
Expr log10(const Expr& x) {
  return apply(operation(Log10{}), {x});
}
Expr atan(const Expr& x) {
  return apply(operation(Atan{}), {x});
}

}  // namespace gradewright::engine::ops
