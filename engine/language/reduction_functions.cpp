#include "engine/language/function_families.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "engine/language/call_arguments.hpp"
#include "engine/language/function_builders.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/layout.hpp"
#include "engine/ops/log_sum.hpp"
#include "engine/ops/order.hpp"
#include "engine/ops/products.hpp"
#include "engine/ops/reduced_axes.hpp"
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

/// The axis where one is given.
std::optional<Index> one_axis(const CallArguments& arguments) {
  return arguments.has("axis") ? std::optional(arguments.integer("axis")) : std::nullopt;
}

/// x with one axis from its end to its beginning.
Expr turned(const Expr& x, Index axis) {
  std::vector<ops::AxisSelection> selections(
      static_cast<std::size_t>(normalise_axis(axis, x->shape.rank()) + 1));
  selections.back().step = -1;
  return ops::select(x, std::move(selections));
}

/// As a vector where no axis is given.
Expr lines_of(const Expr& x, const std::optional<Index>& axis) {
  return axis ? x : ops::reshape(x, std::array<Index, 1>{-1});
}

template <Expr (*build)(const Expr&, std::optional<Index>, bool)>
Expr place_of_extreme(const CallArguments& arguments) {
  static const std::array<std::string, 2> words{"first", "last"};
  const std::optional<Index> axis = one_axis(arguments);
  const Expr x = arguments.expr("x");
  if (arguments.word("ties", words) == 0) {
    return build(x, axis, arguments.flag("keepdims"));
  }
  const Expr lines = lines_of(x, axis);
  const Index along = axis.value_or(0);
  const Index last = lines->shape[normalise_axis(along, lines->shape.rank())] - 1;
  const Expr place = ops::subtract(literal(Decimal(last)),
                                   build(turned(lines, along), along, axis && arguments.flag("keepdims")));
  return axis || !arguments.flag("keepdims")
             ? place
             : ops::reshape(place, std::vector<Index>(static_cast<std::size_t>(x->shape.rank()), 1));
}

/// What is gathered up to each cell, without the cell itself: `neutral` before the first one.
Expr moved_on(const Expr& gathered, Index axis, const Decimal& neutral) {
  const auto along = static_cast<std::size_t>(normalise_axis(axis, gathered->shape.rank()));
  std::vector<Index> extents(gathered->shape.begin(), gathered->shape.end());
  extents[along] = std::min<Index>(extents[along], 1);
  std::vector<ops::AxisSelection> selections(along + 1);
  selections.back().stop = -1;
  return ops::concatenate(
      std::array{ops::broadcast_to(literal(neutral), Shape(extents)), ops::select(gathered, selections)},
      axis);
}

template <Expr (*build)(const Expr&, std::optional<Index>), int neutral>
Expr cumulative(const CallArguments& arguments) {
  const std::optional<Index> axis = one_axis(arguments);
  const bool is_reverse = arguments.flag("reverse");
  if (!is_reverse && !arguments.flag("exclusive")) {
    return build(arguments.expr("x"), axis);
  }
  const Index along = axis.value_or(0);
  Expr x = lines_of(arguments.expr("x"), axis);
  x = build(is_reverse ? turned(x, along) : x, along);
  if (arguments.flag("exclusive")) {
    x = moved_on(x, along, Decimal(neutral));
  }
  return is_reverse ? turned(x, along) : x;
}

Expr log_sum_exp(const CallArguments& arguments) {
  return ops::log_sum_exp(arguments.expr("x"), {arguments.integers("axis"), arguments.flag("keepdims")});
}

Expr product_of_others(const CallArguments& arguments) {
  return ops::product_of_others(arguments.expr("x"), arguments.integers("axis"));
}

template <ops::EqualExtremes ties>
Expr where_maximal(const CallArguments& arguments) {
  return ops::where_maximal(arguments.expr("x"), arguments.integers("axis"), ties);
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
      FunctionRow{"first_maximum(x, axis=None)",
                  "1 at the first of the largest, else 0, which is the gradient of max",
                  "first_maximum([[1, 9, 9]], axis=1)", "[[0, 1, 0]]", Positional::all,
                  where_maximal<ops::EqualExtremes::first>},
      FunctionRow{"shared_maximum(x, axis=None)", "the same, shared by all that are as large",
                  "shared_maximum([[1, 9, 9]], axis=1)", "[[0, 0.5, 0.5]]", Positional::all,
                  where_maximal<ops::EqualExtremes::share>},
      FunctionRow{"argmax(x, axis=None, keepdims=False, ties='first')",
                  "the place of the first of the largest, or of the last, counted from 0; without an axis in "
                  "row-major order",
                  "argmax([[1, 9], [8, 2]], axis=1)", "[1, 0]", Positional::all,
                  place_of_extreme<ops::argmax>},
      FunctionRow{"argmin(x, axis=None, keepdims=False, ties='first')", "the same of the smallest",
                  "argmin([3, 1, 1], ties='last')", "2", Positional::all, place_of_extreme<ops::argmin>},
      FunctionRow{"prod(x, axis=None, keepdims=False)", "the product over the axes, or over all cells",
                  "prod([[1, 2], [3, 4]], axis=0)", "[3, 8]", Positional::all, reduction<ops::product_over>},
      FunctionRow{"product_of_others(x, axis=None)",
                  "at each cell the product of the others, which is the gradient of prod",
                  "product_of_others([2, 3, 0])", "[0, 0, 6]", Positional::all, product_of_others},
      FunctionRow{"cumsum(x, axis=None, exclusive=False, reverse=False)",
                  "the sum of the cells up to each along the axis, or of those before it, or from the end; "
                  "without an axis, of all cells as a vector",
                  "cumsum([1, 2, 3])", "[1, 3, 6]", Positional::all, cumulative<ops::cumulative_sum, 0>},
      FunctionRow{"cumprod(x, axis=None, exclusive=False, reverse=False)",
                  "the product of the cells up to each, likewise", "cumprod([1, 2, 3])", "[1, 2, 6]",
                  Positional::all, cumulative<ops::cumulative_product, 1>},
      FunctionRow{"logsumexp(x, axis=None, keepdims=False)",
                  "log(sum(exp(x))) over the axes, or over all cells, without overflow",
                  "logsumexp([0, log(3)])", "1.3863", Positional::all, log_sum_exp},
      FunctionRow{"logaddexp(a, b)", "log(exp(a) + exp(b)), without overflow", "logaddexp(0, log(3))",
                  "1.3863", Positional::all, of_two<ops::log_add_exp>},
      FunctionRow{"softmax(x, axis=-1)", "exp(x) divided by its sum along the axis", "softmax([0, log(3)])",
                  "[0.25, 0.75]", Positional::all, along_axis<ops::softmax>},
      FunctionRow{"log_softmax(x, axis=-1)", "the logarithm of softmax, without its overflow",
                  "log_softmax([0, 0])", "[-0.6931, -0.6931]", Positional::all, along_axis<ops::log_softmax>},
  };
  return rows;
}

}  // namespace gradewright::engine::notation
