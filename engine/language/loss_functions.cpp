#include "engine/language/function_families.hpp"

#include <array>

#include "engine/language/call_arguments.hpp"
#include "engine/ops/loss.hpp"

namespace gradewright::engine::notation {

namespace {

template <Expr (*build)(const Expr&, const Expr&, ops::Reduction)>
Expr loss(const CallArguments& arguments) {
  static const std::array<std::string, 5> words{"none", "sum", "mean", "half_sum", "half_mean"};
  constexpr std::array<ops::Reduction, 5> reductions{ops::Reduction::none, ops::Reduction::sum,
                                                     ops::Reduction::mean, ops::Reduction::half_sum,
                                                     ops::Reduction::half_mean};
  const Expr output = arguments.expr("output");
  const Expr target = arguments.expr("target");
  return build(output, target, reductions[arguments.word("reduction", words)]);
}

}  // namespace

std::span<const FunctionRow> loss_functions() {
  static constexpr std::array rows{
      FunctionRow{"squared_error(output, target, reduction='mean')", "the square of output - target",
                  "squared_error([1, 2], [0, 0])", "2.5", Positional::all, loss<ops::squared_error>},
      FunctionRow{"cross_entropy(output, target, reduction='mean')",
                  "-sum(target * log_softmax(output)) along the last axis; output are logits",
                  "cross_entropy([0, log(3)], [0, 1])", "0.2877", Positional::all, loss<ops::cross_entropy>},
      FunctionRow{"binary_cross_entropy(output, target, reduction='mean')",
                  "-(t log p + (1 - t) log(1 - p)) of output p, a probability, and target t",
                  "binary_cross_entropy(0.5, 1)", "0.6931", Positional::all, loss<ops::binary_cross_entropy>},
  };
  return rows;
}

}  // namespace gradewright::engine::notation
