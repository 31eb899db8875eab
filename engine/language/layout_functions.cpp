#include "engine/language/function_families.hpp"

#include <array>

#include "engine/language/call_arguments.hpp"
#include "engine/ops/layout.hpp"

namespace gradewright::engine::notation {

namespace {

Expr reshape(const CallArguments& arguments) {
  return ops::reshape(arguments.expr("x"), arguments.rest());
}

Expr broadcast_to(const CallArguments& arguments) {
  return ops::broadcast_to(arguments.expr("x"), Shape(arguments.rest()));
}

Expr concatenate(const CallArguments& arguments) {
  return ops::concatenate(arguments.list("parts"), arguments.integer("axis"));
}

Expr stack(const CallArguments& arguments) {
  return ops::stack(arguments.list("parts"));
}

}  // namespace

std::span<const FunctionRow> layout_functions() {
  static constexpr std::array rows{
      FunctionRow{"reshape(x, shape)", "the same cells in another shape; one extent may be -1",
                  "reshape([1, 2, 3, 4], 2, -1)", "[[1, 2], [3, 4]]", Positional::rest, reshape},
      FunctionRow{"broadcast_to(x, shape)", "repeated to a larger shape, by the rules of broadcasting",
                  "broadcast_to([1, 2], 2, 2)", "[[1, 2], [1, 2]]", Positional::rest, broadcast_to},
      FunctionRow{"concatenate(parts, axis=0)", "parts joined along an axis that they have",
                  "concatenate([[1], [2, 3]])", "[1, 2, 3]", Positional::all, concatenate},
      FunctionRow{"stack(parts)", "parts of one shape joined along a new first axis",
                  "stack([[1, 2], [3, 4]])", "[[1, 2], [3, 4]]", Positional::all, stack},
  };
  return rows;
}

}  // namespace gradewright::engine::notation
