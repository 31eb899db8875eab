#include "engine/language/function_families.hpp"

#include <fmt/core.h>

#include <array>
#include <cstdlib>

#include "engine/language/call_arguments.hpp"
#include "engine/language/function_builders.hpp"
#include "engine/language/source_error.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/elementwise_unary.hpp"
#include "engine/ops/rounding.hpp"
#include "engine/ops/special_functions.hpp"

namespace gradewright::engine::notation {

namespace {

Expr where(const CallArguments& arguments) {
  const Expr mask = arguments.expr("mask");
  const Expr a = arguments.expr("a");
  return ops::where(mask, a, arguments.expr("b"));
}

/// The rest of a floor division, which has the sign of b; a % b.
Expr mod(const CallArguments& arguments) {
  const Expr a = arguments.expr("a");
  const Expr b = arguments.expr("b");
  return ops::subtract(a, ops::multiply(b, ops::floor_divide(a, b)));
}

/// To whole numbers, or to so many decimals: round(x * 100) / 100.
Expr round(const CallArguments& arguments) {
  static const std::array<std::string, 2> words{"even", "away"};
  const Expr x = arguments.expr("x");
  const ops::Halves halves = arguments.word("half", words) == 0 ? ops::Halves::even : ops::Halves::away;
  const Index decimals = arguments.integer("decimals");
  if (decimals == 0) {
    return ops::round(x, halves);
  }
  constexpr Index most = settled_digits;
  if (decimals < -most || decimals > most) {
    throw SourceError(fmt::format("round has at most {} decimals, not {}", most, decimals),
                      arguments.syntax("decimals").span);
  }
  const Expr scale = literal(Decimal(1, static_cast<int>(std::abs(decimals))));
  return decimals > 0 ? ops::divide(ops::round(ops::multiply(x, scale), halves), scale)
                      : ops::multiply(ops::round(ops::divide(x, scale), halves), scale);
}

/// The larger or smaller of two, and who has the gradient of a tie.
template <Expr (*build)(const Expr&, const Expr&, ops::Ties)>
Expr extreme(const CallArguments& arguments) {
  static const std::array<std::string, 4> words{"share", "first", "second", "none"};
  constexpr std::array ties{ops::Ties::share, ops::Ties::first, ops::Ties::second, ops::Ties::none};
  const Expr a = arguments.expr("a");
  const Expr b = arguments.expr("b");
  return build(a, b, ties[arguments.word("ties", words)]);
}

}  // namespace

std::span<const FunctionRow> elementwise_functions() {
  static constexpr std::array rows{
      FunctionRow{"exp(x)", "e to the power x", "exp(1)", "2.7183", Positional::all, of_one<ops::exp>},
      FunctionRow{"log(x)", "the natural logarithm", "log(10)", "2.3026", Positional::all, of_one<ops::log>},
      FunctionRow{"sqrt(x)", "the square root", "sqrt(2)", "1.4142", Positional::all, of_one<ops::sqrt>},
      FunctionRow{"tanh(x)", "the hyperbolic tangent", "tanh(1)", "0.7616", Positional::all,
                  of_one<ops::tanh>},
      FunctionRow{"sigmoid(x)", "1 / (1 + exp(-x))", "sigmoid(0)", "0.5", Positional::all,
                  of_one<ops::sigmoid>},
      FunctionRow{"relu(x)", "x where it is positive, else 0", "relu([-1, 2])", "[0, 2]", Positional::all,
                  of_one<ops::relu>},
      FunctionRow{"abs(x)", "the distance from 0", "abs(-3)", "3", Positional::all, of_one<ops::abs>},
      FunctionRow{"sin(x)", "the sine of an angle in radians", "sin(pi / 6)", "0.5000", Positional::all,
                  of_one<ops::sin>},
      FunctionRow{"cos(x)", "the cosine of an angle in radians", "cos(pi)", "-1", Positional::all,
                  of_one<ops::cos>},
      FunctionRow{"floor(x)", "the largest whole number not above x", "floor(-2.5)", "-3", Positional::all,
                  of_one<ops::floor>},
      FunctionRow{"ceil(x)", "the smallest whole number not below x", "ceil(-2.5)", "-2", Positional::all,
                  of_one<ops::ceil>},
      FunctionRow{"round(x, decimals=0, half='even')",
                  "the nearest whole number, or multiple of 0.1 ** decimals; halves go to the even one, or "
                  "'away' from 0",
                  "round([0.5, 1.5, 2.7])", "[0, 2, 3]", Positional::all, round},
      FunctionRow{"sign(x)", "-1, 0 or 1", "sign([-3, 0, 2])", "[-1, 0, 1]", Positional::all,
                  of_one<ops::sign>},
      FunctionRow{"erf(x)", "2 / sqrt(pi) times the integral of exp(-t ** 2) from 0 to x", "erf(1)", "0.8427",
                  Positional::all, of_one<ops::erf>},
      FunctionRow{"log1p(x)", "log(1 + x), exact near 0", "log1p(1)", "0.6931", Positional::all,
                  of_one<ops::log1p>},
      FunctionRow{"expm1(x)", "exp(x) - 1, exact near 0", "expm1(1)", "1.7183", Positional::all,
                  of_one<ops::expm1>},
      FunctionRow{"log2(x)", "the logarithm to base 2", "log2(8)", "3", Positional::all, of_one<ops::log2>},
      FunctionRow{"log10(x)", "the logarithm to base 10", "log10(0.01)", "-2", Positional::all,
                  of_one<ops::log10>},
      FunctionRow{"atan(x)", "the angle in radians whose tangent is x", "atan(1)", "0.7854", Positional::all,
                  of_one<ops::atan>},
      FunctionRow{"mod(a, b)", "a % b: the rest a - b * (a // b), with the sign of b", "mod(-7, 3)", "2",
                  Positional::all, mod},
      FunctionRow{"maximum(a, b, ties='share')", "the larger of two", "maximum([1, 5], 3)", "[3, 5]",
                  Positional::required, extreme<ops::maximum>},
      FunctionRow{"minimum(a, b, ties='share')", "the smaller of two", "minimum([1, 5], 3)", "[1, 3]",
                  Positional::required, extreme<ops::minimum>},
      FunctionRow{"xlogy(a, b)", "a log b, and 0 where a is 0", "xlogy([0, 2], [0, 1])", "[0, 0]",
                  Positional::all, of_two<ops::xlogy>},
      FunctionRow{"where(mask, a, b)", "a where the mask is not 0, else b", "where([3, -3] > 0, 7, 8)",
                  "[7, 8]", Positional::all, where},
  };
  return rows;
}

}  // namespace gradewright::engine::notation
