#include "engine/language/function_families.hpp"

#include <array>

#include "engine/language/call_arguments.hpp"
#include "engine/language/function_builders.hpp"
#include "engine/ops/linear_algebra.hpp"

namespace gradewright::engine::notation {

namespace {

Expr transpose(const CallArguments& arguments) {
  const Expr x = arguments.expr("x");
  return arguments.has("axes") ? ops::permute(x, arguments.integers("axes")) : ops::transpose(x);
}

Expr permute(const CallArguments& arguments) {
  return ops::permute(arguments.expr("x"), arguments.rest());
}

}  // namespace

std::span<const FunctionRow> linear_algebra_functions() {
  static constexpr std::array rows{
      FunctionRow{"matmul(a, b)", "the matrix product, as a @ b", "matmul([[1, 2], [3, 4]], [1, 1])",
                  "[3, 7]", Positional::all, of_two<ops::matmul>},
      FunctionRow{"outer(a, b)", "every cell of the vector a times every cell of the vector b",
                  "outer([1, 2], [3, 4])", "[[3, 4], [6, 8]]", Positional::all, of_two<ops::outer>},
      FunctionRow{"transpose(x, axes=None)", "the last two axes swapped, or all axes in the order given",
                  "transpose([[1, 2], [3, 4]])", "[[1, 3], [2, 4]]", Positional::all, transpose},
      FunctionRow{"permute(x, axes)", "the axes in the order given", "permute([[1, 2], [3, 4]], 1, 0)",
                  "[[1, 3], [2, 4]]", Positional::rest, permute},
  };
  return rows;
}

}  // namespace gradewright::engine::notation
