#include "engine/language/function_families.hpp"

#include <array>

#include "engine/graph/differentiate.hpp"
#include "engine/language/call_arguments.hpp"
#include "engine/language/function_builders.hpp"
#include "engine/language/source_error.hpp"
#include "engine/ops/rounding.hpp"

namespace gradewright::engine::notation {

namespace {

Expr gradient(const CallArguments& arguments) {
  const Expr of = arguments.expr("of");
  const Expr variable = arguments.expr("variable");
  if (name_of(variable).empty()) {
    throw SourceError("a gradient is taken with respect to the name of a given or step",
                      arguments.syntax("variable").span);
  }
  arguments.elaborator().work().claim_differentiation(static_cast<Index>(topological_order({&of, 1}).size()),
                                                      arguments.where());
  return differentiate(of, {&variable, 1}, arguments.elaborator().work().gradients).front();
}

}  // namespace

std::span<const FunctionRow> gradient_functions() {
  static constexpr std::array rows{
      FunctionRow{"grad(of, variable)", "the gradient of a number with respect to a given or step",
                  "x = [3, 4]; grad(sum(x * x), x)", "[6, 8]", Positional::all, gradient, true},
      FunctionRow{"stop_gradient(x)", "x itself, through which no gradient flows",
                  "x = 3; grad(x * stop_gradient(x), x)", "3", Positional::all, of_one<ops::stop_gradient>},
  };
  return rows;
}

}  // namespace gradewright::engine::notation
