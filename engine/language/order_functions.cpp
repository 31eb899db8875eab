#include "engine/language/function_families.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/language/argument_checks.hpp"
#include "engine/language/call_arguments.hpp"
#include "engine/language/selected_cells.hpp"
#include "engine/ops/gather.hpp"
#include "engine/ops/layout.hpp"
#include "engine/ops/order.hpp"

namespace gradewright::engine::notation {

namespace {

template <Expr (*build)(const Expr&, Index, bool)>
Expr in_order(const CallArguments& arguments) {
  return build(arguments.expr("x"), arguments.integer("axis"), arguments.flag("descending"));
}

Index length_of_axis(const Expr& x, Index axis) {
  return x->shape[normalise_axis(axis, x->shape.rank())];
}

Expr gather(const CallArguments& arguments) {
  const Expr x = arguments.expr("x");
  const Expr index = arguments.expr("index");
  const Index axis = arguments.integer("axis");
  const Expr result = ops::gather(x, axis, index);
  require_places(arguments, "index", index, length_of_axis(x, axis));
  return result;
}

Expr scatter_add(const CallArguments& arguments) {
  const Expr x = arguments.expr("x");
  const Expr index = arguments.expr("index");
  const Index axis = arguments.integer("axis");
  const Expr result = ops::scatter_add(x, axis, index, arguments.expr("source"));
  require_places(arguments, "index", index, length_of_axis(x, axis));
  return result;
}

/// x[:, :, index] along axis 2; of all cells in row-major order without an axis.
Expr take(const CallArguments& arguments) {
  const Expr x = arguments.expr("x");
  const Index axis = arguments.has("axis") ? arguments.integer("axis") : 0;
  const Expr from = arguments.has("axis") ? x : ops::reshape(x, std::array<Index, 1>{-1});
  std::vector<Subscript> places(static_cast<std::size_t>(normalise_axis(axis, from->shape.rank())),
                                slice(std::nullopt, std::nullopt, std::nullopt));
  places.push_back(at(arguments.syntax("index")));
  return selected_cells(from, places, arguments.where(), arguments.elaborator());
}

}  // namespace

std::span<const FunctionRow> order_functions() {
  static constexpr std::array rows{
      FunctionRow{"sort(x, axis=-1, descending=False)",
                  "the cells along the axis from the smallest to the largest", "sort([3, 1, 2])", "[1, 2, 3]",
                  Positional::all, in_order<ops::sort>},
      FunctionRow{"argsort(x, axis=-1, descending=False)",
                  "the places that the cells of sort come from; equal cells stay in their order",
                  "argsort([3, 1, 2])", "[1, 2, 0]", Positional::all, in_order<ops::argsort>},
      FunctionRow{"take(x, index, axis=None)",
                  "the cells at whole numbers that are known; without an axis, in row-major order",
                  "take([[1, 2], [3, 4]], [0, 0, 1], axis=1)", "[[1, 1, 2], [3, 3, 4]]", Positional::all,
                  take},
      FunctionRow{"gather(x, axis, index)",
                  "along the axis, the cell of x at the place that index has in its stead",
                  "gather([[1, 2], [3, 4]], 1, [[1], [0]])", "[[2], [3]]", Positional::all, gather},
      FunctionRow{"scatter_add(x, axis, index, source)",
                  "x with each cell of source added at the place that index has in its stead",
                  "scatter_add([0, 0], 0, [1, 1, 0], [3, 4, 5])", "[5, 7]", Positional::all, scatter_add},
  };
  return rows;
}

}  // namespace gradewright::engine::notation
