#include "engine/language/function_families.hpp"

#include <array>

#include "engine/language/argument_checks.hpp"
#include "engine/language/call_arguments.hpp"
#include "engine/ops/loss.hpp"

namespace gradewright::engine::notation {

namespace {

ops::Reduction reduction_of(const CallArguments& arguments) {
  static const std::array<std::string, 5> words{"none", "sum", "mean", "half_sum", "half_mean"};
  constexpr std::array<ops::Reduction, 5> reductions{ops::Reduction::none, ops::Reduction::sum,
                                                     ops::Reduction::mean, ops::Reduction::half_sum,
                                                     ops::Reduction::half_mean};
  return reductions[arguments.word("reduction", words)];
}

Expr squared_error(const CallArguments& arguments) {
  const Expr output = arguments.expr("output");
  const Expr target = arguments.expr("target");
  return ops::squared_error(output, target, reduction_of(arguments));
}

Expr cross_entropy(const CallArguments& arguments) {
  const Expr output = arguments.expr("output");
  const Expr target = arguments.expr("target");
  const Expr loss = ops::cross_entropy(output, target, reduction_of(arguments));
  require_distributions(arguments, "target", target);
  return loss;
}

Expr binary_cross_entropy(const CallArguments& arguments) {
  const Expr output = arguments.expr("output");
  const Expr target = arguments.expr("target");
  const Expr loss = ops::binary_cross_entropy(output, target, reduction_of(arguments));
  require_between_0_and_1(arguments, "output", output, "probability");
  require_between_0_and_1(arguments, "target", target, "target");
  return loss;
}

}  // namespace

std::span<const FunctionRow> loss_functions() {
  static constexpr std::array rows{
      FunctionRow{"squared_error(output, target, reduction='mean')", "the square of output - target",
                  "squared_error([1, 2], [0, 0])", "2.5", Positional::all, squared_error},
      FunctionRow{"cross_entropy(output, target, reduction='mean')",
                  "-sum(target * log_softmax(output)) along the last axis; output are logits",
                  "cross_entropy([0, log(3)], [0, 1])", "0.2877", Positional::all, cross_entropy},
      FunctionRow{"binary_cross_entropy(output, target, reduction='mean')",
                  "-(t log p + (1 - t) log(1 - p)) of output p, a probability, and target t",
                  "binary_cross_entropy(0.5, 1)", "0.6931", Positional::all, binary_cross_entropy},
  };
  return rows;
}

}  // namespace gradewright::engine::notation
