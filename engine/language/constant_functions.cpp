#include "engine/language/function_families.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "engine/language/call_arguments.hpp"
#include "engine/language/seeded_integers.hpp"
#include "engine/language/source_error.hpp"
#include "engine/numbers/decimal.hpp"

namespace gradewright::engine::notation {

namespace {

Expr filled(const Shape& shape, Decimal value) {
  return literal(Tensor<Number>(shape, std::vector<Number>(static_cast<std::size_t>(shape.size()), value)));
}

/// A number of a progression. Its digits are few enough that the exact sums and products below stay in a
/// decimal.
Decimal short_decimal(const CallArguments& arguments, std::string_view parameter) {
  const Decimal value = arguments.decimal(parameter).normalised();
  if (value.digits() > settled_digits || value.exponent() > 6 || value.exponent() < -settled_digits) {
    throw SourceError(fmt::format("{} has at most {} digits", parameter, settled_digits),
                      arguments.syntax(parameter).span);
  }
  return value;
}

Expr identity(const CallArguments& arguments) {
  const Index n = arguments.integer("n");
  Tensor<Number> value(arguments.made_shape({n, n}));
  for (Index i = 0; i < n; ++i) {
    value[i * n + i] = Decimal(1);
  }
  return literal(std::move(value));
}

Expr zeros(const CallArguments& arguments) {
  return filled(arguments.shape_from_rest(), Decimal(0));
}
Expr ones(const CallArguments& arguments) {
  return filled(arguments.shape_from_rest(), Decimal(1));
}

Expr full(const CallArguments& arguments) {
  return filled(arguments.made_shape(arguments.integers("shape")), arguments.decimal("value"));
}

/// start, start + step, ... below stop (above it when step is negative); arange(n) counts from 0. Exact
/// decimals.
Expr arange(const CallArguments& arguments) {
  const bool from_zero = !arguments.has("stop");
  const Decimal start = from_zero ? Decimal(0) : short_decimal(arguments, "start");
  const Decimal stop = short_decimal(arguments, from_zero ? "start" : "stop");
  const Decimal step = short_decimal(arguments, "step");
  if (step.is_zero()) {
    throw SourceError("step is not 0", arguments.syntax("step").span);
  }
  std::vector<Number> cells;
  for (Index i = 0;; ++i) {
    const Decimal value = start + Decimal(i) * step;
    if (step.is_negative() ? value <= stop : value >= stop) {
      break;
    }
    arguments.elaborator().claim_cells(1, arguments.where());
    cells.push_back(value);
  }
  const Shape shape{static_cast<Index>(cells.size())};
  return literal(Tensor<Number>(shape, std::move(cells)));
}

/// Whole numbers from low to high, both included, fixed by the seed (engine/language/seeded_integers.hpp).
Expr random_integers(const CallArguments& arguments) {
  const Index seed = arguments.integer("seed");
  const Index low = arguments.integer("low");
  const Index high = arguments.integer("high");
  if (seed < 0) {
    throw SourceError("seed is not negative", arguments.syntax("seed").span);
  }
  if (low > high) {
    throw SourceError(fmt::format("low {} is above high {}", low, high), arguments.syntax("low").span);
  }
  Tensor<Number> value(arguments.shape_from_rest());
  const auto integers =
      seeded_integers(static_cast<std::uint64_t>(seed), low, high, static_cast<std::size_t>(value.size()));
  std::copy(integers.begin(), integers.end(), value.cells().begin());
  return literal(std::move(value));
}

/// The extents of a value, as a vector.
Expr shape_of(const CallArguments& arguments) {
  const Shape shape = arguments.expr("x")->shape;
  return literal(Tensor<Number>(Shape{shape.rank()}, std::vector<Number>(shape.begin(), shape.end())));
}

/// The number of cells of a value.
Expr size_of(const CallArguments& arguments) {
  return literal(Decimal(arguments.expr("x")->shape.size()));
}

}  // namespace

std::span<const FunctionRow> constant_functions() {
  static constexpr std::array rows{
      FunctionRow{"identity(n)", "the n x n identity matrix", "identity(2)", "[[1, 0], [0, 1]]",
                  Positional::all, identity},
      FunctionRow{"zeros(shape)", "zeros in a shape", "zeros(2, 1)", "[[0], [0]]", Positional::rest, zeros},
      FunctionRow{"ones(shape)", "ones in a shape", "ones(3)", "[1, 1, 1]", Positional::rest, ones},
      FunctionRow{"full(shape, value)", "one value in a shape", "full([2], 0.5)", "[0.5, 0.5]",
                  Positional::all, full},
      FunctionRow{"arange(start, stop=None, step=1)",
                  "start, start + step, ... before stop; arange(n) counts from 0", "arange(3)", "[0, 1, 2]",
                  Positional::all, arange},
      FunctionRow{"random_integers(seed, low, high, shape)",
                  "whole numbers from low to high, both included, fixed by the seed",
                  "random_integers(1, 4, 4, 2)", "[4, 4]", Positional::rest, random_integers},
      FunctionRow{"shape(x)", "the extents, as a vector", "shape([[1, 2, 3]])", "[1, 3]", Positional::all,
                  shape_of},
      FunctionRow{"size(x)", "the number of cells", "size([[1, 2, 3]])", "3", Positional::all, size_of},
  };
  return rows;
}

}  // namespace gradewright::engine::notation
