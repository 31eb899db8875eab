#include "engine/language/function_families.hpp"

#include <array>

#include "engine/language/call_arguments.hpp"
#include "engine/ops/reduction.hpp"
#include "engine/ops/softmax.hpp"

namespace gradewright::engine::notation {

namespace {

template <Expr (*build)(const Expr&, std::span<const Index>, bool)>
Expr reduction(const CallArguments& arguments) {
  return build(arguments.expr("x"), arguments.integers("axis"), arguments.flag("keepdims"));
}

template <Expr (*build)(const Expr&, std::span<const Index>, bool, ops::EqualExtremes)>
Expr extreme(const CallArguments& arguments) {
  static const std::array<std::string, 2> words{"first", "share"};
  constexpr std::array ties{ops::EqualExtremes::first, ops::EqualExtremes::share};
  return build(arguments.expr("x"), arguments.integers("axis"), arguments.flag("keepdims"),
               ties[arguments.word("ties", words)]);
}

template <Expr (*build)(const Expr&, Index)>
Expr along_axis(const CallArguments& arguments) {
  return build(arguments.expr("x"), arguments.integer("axis"));
}

}  // namespace

std::span<const FunctionRow> reduction_functions() {
  static constexpr std::array rows{
      FunctionRow{"sum(x, axis=None, keepdims=False)", "the sum over the axes, or over all cells",
                  "sum([[1, 2], [3, 4]], axis=0)", "[4, 6]", Positional::all, reduction<ops::sum>},
      FunctionRow{"mean(x, axis=None, keepdims=False)", "the mean over the axes, or over all cells",
                  "mean([1, 2, 6])", "3", Positional::all, reduction<ops::mean>},
      // The larger of two is maximum(a, b), so max takes its axis by name only.
      FunctionRow{"max(x, axis=None, keepdims=False, ties='first')",
                  "the largest over the axes; they are given by name", "max([[1, 9], [8, 2]], axis=1)",
                  "[9, 8]", Positional::required, extreme<ops::maximum_over>, false,
                  "maximum(a, b) is the larger of two"},
      FunctionRow{"min(x, axis=None, keepdims=False, ties='first')",
                  "the smallest over the axes; they are given by name", "min([3, 1, 2])", "1",
                  Positional::required, extreme<ops::minimum_over>, false,
                  "minimum(a, b) is the smaller of two"},
      FunctionRow{"softmax(x, axis=-1)", "exp(x) divided by its sum along the axis", "softmax([0, log(3)])",
                  "[0.25, 0.75]", Positional::all, along_axis<ops::softmax>},
      FunctionRow{"log_softmax(x, axis=-1)", "the logarithm of softmax, without its overflow",
                  "log_softmax([0, 0])", "[-0.6931, -0.6931]", Positional::all, along_axis<ops::log_softmax>},
  };
  return rows;
}

}  // namespace gradewright::engine::notation
