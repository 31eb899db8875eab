#include "answers/reading/values/elementary.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "answers/reading/values/term.hpp"
#include "engine/graph/settle.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_unary.hpp"

namespace gradewright::reading {
namespace {

Expr reciprocal(const Expr& x) {
  return ops::divide(literal(Decimal(1)), x);
}
Expr tangent(const Expr& x) {
  return ops::divide(ops::sin(x), ops::cos(x));
}
Expr cotangent(const Expr& x) {
  return ops::divide(ops::cos(x), ops::sin(x));
}
Expr secant(const Expr& x) {
  return reciprocal(ops::cos(x));
}
Expr cosecant(const Expr& x) {
  return reciprocal(ops::sin(x));
}
Expr hyperbolic_sine(const Expr& x) {
  return ops::divide(ops::subtract(ops::exp(x), ops::exp(ops::negate(x))), literal(Decimal(2)));
}
Expr hyperbolic_cosine(const Expr& x) {
  return ops::divide(ops::add(ops::exp(x), ops::exp(ops::negate(x))), literal(Decimal(2)));
}
Expr ceiling(const Expr& x) {
  return ops::negate(ops::floor(ops::negate(x)));
}
Expr cube_root(const Expr& x) {
  return ops::power(x, ops::divide(literal(Decimal(1)), literal(Decimal(3))));
}
Expr binary_logarithm(const Expr& x) {
  return ops::divide(ops::log(x), ops::log(literal(Decimal(2))));
}
Expr decimal_logarithm(const Expr& x) {
  return ops::divide(ops::log(x), ops::log(literal(Decimal(10))));
}

/// With y the angle in double and t = tan y: arctan x = y + arctan((x - t) / (1 + x t)), whose argument is
/// (x cos y - sin y) / (cos y + x sin y), so small that it is its own arctangent to 40 digits.
Expr arctangent(const Expr& x) {
  const Number near = settle(x)[0].value;
  if (!near.is_finite()) {
    throw NoValue{"an arctangent of what is not finite"};
  }
  constexpr int digits = 16;
  const Expr y = literal(Decimal::from_double(std::atan(near.decimal().to_double()), digits));
  return ops::add(y, ops::divide(ops::subtract(ops::multiply(x, ops::cos(y)), ops::sin(y)),
                                 ops::add(ops::cos(y), ops::multiply(x, ops::sin(y)))));
}

/// arcsin x = arctan(x / sqrt(1 - x^2)), and a right angle at the ends.
Expr arcsine(const Expr& x) {
  const Number value = settle(x)[0].value;
  const Decimal one(1);
  if (!value.is_finite() || value.decimal().abs() > one) {
    throw NoValue{"an arcsine or arccosine of what is not between -1 and 1"};
  }
  if (value.decimal().abs() == one) {
    const Expr right = ops::divide(circle_constant(), literal(Decimal(2)));
    return value.decimal().is_negative() ? ops::negate(right) : right;
  }
  return arctangent(ops::divide(x, ops::sqrt(ops::subtract(literal(one), ops::multiply(x, x)))));
}
Expr arccosine(const Expr& x) {
  return ops::subtract(ops::divide(circle_constant(), literal(Decimal(2))), arcsine(x));
}

struct UnaryFunction {
  std::string_view name;
  Expr (*graph)(const Expr&);
};
constexpr UnaryFunction unary_functions[] = {
    {"exp", ops::exp},         {"log", ops::log},          {"sin", ops::sin},
    {"cos", ops::cos},         {"tan", tangent},           {"cot", cotangent},
    {"sec", secant},           {"csc", cosecant},          {"tanh", ops::tanh},
    {"sigmoid", ops::sigmoid}, {"sinh", hyperbolic_sine},  {"cosh", hyperbolic_cosine},
    {"arcsin", arcsine},       {"arccos", arccosine},      {"arctan", arctangent},
    {"cbrt", cube_root},       {"log2", binary_logarithm}, {"log10", decimal_logarithm},
    {"abs", ops::abs},         {"floor", ops::floor},      {"ceil", ceiling},
    {"relu", ops::relu}};

}  // namespace

Expr circle_constant() {
  return literal(*Decimal::parse("3.14159265358979323846264338327950288"));
}

ElementaryFunction elementary_function(std::string_view name) {
  const auto* const found = std::ranges::find(unary_functions, name, &UnaryFunction::name);
  return found == std::end(unary_functions) ? nullptr : found->graph;
}

}  // namespace gradewright::reading
