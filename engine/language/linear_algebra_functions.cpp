#include "engine/language/function_families.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "engine/language/call_arguments.hpp"
#include "engine/language/function_builders.hpp"
#include "engine/ops/einsum.hpp"
#include "engine/ops/linear_algebra.hpp"
#include "engine/ops/linear_systems.hpp"

namespace gradewright::engine::notation {

namespace {

Expr transpose(const CallArguments& arguments) {
  const Expr x = arguments.expr("x");
  return arguments.has("axes") ? ops::permute(x, arguments.integers("axes")) : ops::transpose(x);
}

Expr permute(const CallArguments& arguments) {
  return ops::permute(arguments.expr("x"), arguments.rest());
}

Expr einsum(const CallArguments& arguments) {
  const std::string& equation = arguments.text("equation");
  const auto commas = static_cast<std::size_t>(std::ranges::count(equation, ','));
  return ops::einsum(equation, arguments.rest_exprs(commas + 1));
}

}  // namespace

std::span<const FunctionRow> linear_algebra_functions() {
  static constexpr std::array rows{
      FunctionRow{"matmul(a, b)", "the matrix product, as a @ b", "matmul([[1, 2], [3, 4]], [1, 1])",
                  "[3, 7]", Positional::all, of_two<ops::matmul>},
      FunctionRow{"outer(a, b)", "every cell of the vector a times every cell of the vector b",
                  "outer([1, 2], [3, 4])", "[[3, 4], [6, 8]]", Positional::all, of_two<ops::outer>},
      FunctionRow{"solve(a, b)", "the x with a @ x = b", "solve([[2, 0], [0, 4]], [2, 2])", "[1, 0.5]",
                  Positional::all, of_two<ops::solve>},
      FunctionRow{"inv(x)", "the inverse of a square matrix", "inv([[1, 2], [0, 4]])",
                  "[[1, -0.5], [0, 0.25]]", Positional::all, of_one<ops::inverse>},
      FunctionRow{"det(x)", "the determinant of a square matrix", "det([[1, 2], [3, 4]])", "-2",
                  Positional::all, of_one<ops::determinant>},
      FunctionRow{"transpose(x, axes=None)", "the last two axes swapped, or all axes in the order given",
                  "transpose([[1, 2], [3, 4]])", "[[1, 3], [2, 4]]", Positional::all, transpose},
      FunctionRow{"permute(x, axes)", "the axes in the order given", "permute([[1, 2], [3, 4]], 1, 0)",
                  "[[1, 3], [2, 4]]", Positional::rest, permute},
      FunctionRow{"einsum(equation, operands)",
                  "the sum of products over the axes that the right side of the equation does not name",
                  "einsum('ij,jk->ik', [[1, 2]], [[3], [4]])", "[[11]]", Positional::rest, einsum},
  };
  return rows;
}

}  // namespace gradewright::engine::notation
