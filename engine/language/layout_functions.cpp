#include "engine/language/function_families.hpp"

#include <array>
#include <utility>
#include <variant>
#include <vector>

#include "engine/language/call_arguments.hpp"
#include "engine/language/selected_cells.hpp"
#include "engine/language/source_error.hpp"
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
  const std::vector<Expr> parts = arguments.list("parts");
  const Expr along_first = ops::stack(parts);
  const int axis = normalise_axis(arguments.integer("axis"), along_first->shape.rank());
  if (axis == 0) {
    return along_first;
  }
  std::vector<Index> extents(parts.front()->shape.begin(), parts.front()->shape.end());
  extents.insert(extents.begin() + axis, 1);
  std::vector<Expr> with_axis;
  for (const Expr& part : parts) {
    with_axis.push_back(ops::reshape(part, extents));
  }
  return ops::concatenate(with_axis, axis);
}

/// x where zeros([2, 3])[0, 1:] are taken from zeros([2, 3]).
Expr unselect(const CallArguments& arguments) {
  const Subscripted* places = std::get_if<Subscripted>(&arguments.syntax("places").form);
  if (places == nullptr) {
    throw SourceError("places are those of a tensor of zeros, such as zeros([2, 3])[0, 1:]",
                      arguments.syntax("places").span);
  }
  Elaborator& elaborator = arguments.elaborator();
  std::vector<ops::AxisSelection> selections;
  for (const Subscript& place : places->subscripts) {
    selections.push_back(
        place.is_slice
            ? slice_of(place, elaborator)
            : ops::AxisSelection{.is_index = true, .index = elaborator.integer(place.index.front())});
  }
  return ops::unselect(arguments.expr("x"), std::move(selections), elaborator(places->base.front())->shape);
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
      FunctionRow{"unselect(x, places)",
                  "x at these places of a tensor of zeros, which is the gradient of taking them",
                  "unselect([7, 8], zeros(4)[1:3])", "[0, 7, 8, 0]", Positional::all, unselect},
      FunctionRow{"stack(parts, axis=0)", "parts of one shape joined along a new axis",
                  "stack([[1, 2], [3, 4]], axis=1)", "[[1, 3], [2, 4]]", Positional::all, stack},
  };
  return rows;
}

}  // namespace gradewright::engine::notation
