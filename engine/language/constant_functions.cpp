#include "engine/language/function_families.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/language/call_arguments.hpp"
#include "engine/language/source_error.hpp"
#include "engine/numbers/decimal.hpp"

namespace gradewright::engine::notation {

namespace {

Expr filled(const Shape& shape, Decimal value) {
  return literal(Tensor<Number>(shape, std::vector<Number>(static_cast<std::size_t>(shape.size()), value)));
}

/// A number of a progression, small enough and with so few digits that the exact sums and products below stay
/// in a decimal.
Decimal progression_number(const CallArguments& arguments, std::string_view parameter,
                           std::string_view called) {
  const Decimal value = arguments.decimal(parameter).normalised();
  if (value.digits() + value.exponent() > settled_digits || value.exponent() < -settled_digits) {
    throw SourceError(
        fmt::format("{} counts in numbers below 1e{} with at most {} decimals; {} is {}", arguments.name(),
                    settled_digits, settled_digits, called, arguments.decimal(parameter).to_string()),
        arguments.syntax(parameter).span);
  }
  return value;
}

Expr identity(const CallArguments& arguments) {
  const Index rows = arguments.integer("n");
  const Index columns = arguments.has("m") ? arguments.integer("m") : rows;
  const Index right = arguments.integer("k");
  Tensor<Number> value(arguments.made_shape({rows, columns}));
  for (Index row = std::max<Index>(0, -right); row < std::min(rows, columns - right); ++row) {
    value[row * columns + row + right] = Decimal(1);
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

/// start, start + step, ... below stop (above it when step is negative); arange(n) counts n cells from 0.
/// Exact decimals.
Expr arange(const CallArguments& arguments) {
  const bool from_zero = !arguments.has("stop");
  const Decimal start = from_zero ? Decimal(0) : progression_number(arguments, "start", "start");
  const Decimal stop = progression_number(arguments, from_zero ? "start" : "stop", "stop");
  const Decimal step = progression_number(arguments, "step", "step");
  if (step.is_zero()) {
    throw SourceError("step is not 0", arguments.syntax("step").span);
  }
  if (from_zero && step == Decimal(1) && !stop.is_integer()) {
    throw SourceError("arange(n) counts n cells, a whole number; arange(0, n) ends before another",
                      arguments.syntax("start").span);
  }
  const double expected = (stop - start).to_double() / step.to_double();
  if (expected >= static_cast<double>(max_literal_cells) + 1) {
    throw SourceError(fmt::format("{} would make {:.0f} cells; at most {} are generated", arguments.name(),
                                  std::ceil(expected), max_literal_cells),
                      arguments.where());
  }
  std::vector<Number> cells;
  for (Index i = 0;; ++i) {
    const Decimal value = start + Decimal(i) * step;
    if (step.is_negative() ? value <= stop : value >= stop) {
      break;
    }
    arguments.elaborator().work().claim_cells(1, arguments.where());
    cells.push_back(value);
  }
  const Shape shape{static_cast<Index>(cells.size())};
  return literal(Tensor<Number>(shape, std::move(cells)));
}

/// As Python has it: of a matrix the number of its rows.
Expr length_of(const CallArguments& arguments) {
  const Value value = arguments.elaborator().value(arguments.syntax("x"));
  if (const std::vector<Value>* list = value.list()) {
    return literal(Decimal(static_cast<long long>(list->size())));
  }
  const Shape shape = arguments.expr("x")->shape;
  if (shape.is_scalar()) {
    throw SourceError("a single number has no len; len counts along the first axis",
                      arguments.syntax("x").span);
  }
  return literal(Decimal(shape[0]));
}

template <int value>
Expr filled_like(const CallArguments& arguments) {
  const Shape shape = arguments.expr("x")->shape;
  arguments.elaborator().work().claim_cells(shape.size(), arguments.where());
  return filled(shape, Decimal(value));
}

Expr itself(const CallArguments& arguments) {
  return arguments.expr("x");
}

/// Python's way to write numbers that have no digits.
Expr float_of(const CallArguments& arguments) {
  const Text* text = std::get_if<Text>(&arguments.syntax("x").form);
  if (text == nullptr) {
    return itself(arguments);
  }
  const auto number = Number::parse(text->text);
  if (!number) {
    throw SourceError(fmt::format("'{}' is not a number", text->text), arguments.syntax("x").span);
  }
  return literal(*number);
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
      FunctionRow{"identity(n, m=None, k=0)",
                  "the n x n identity matrix, or n x m with ones on the diagonal k", "identity(2)",
                  "[[1, 0], [0, 1]]", Positional::all, identity},
      FunctionRow{"zeros(shape)", "zeros in a shape", "zeros(2, 1)", "[[0], [0]]", Positional::rest, zeros},
      FunctionRow{"ones(shape)", "ones in a shape", "ones(3)", "[1, 1, 1]", Positional::rest, ones},
      FunctionRow{"full(shape, value)", "one value in a shape", "full([2], 0.5)", "[0.5, 0.5]",
                  Positional::all, full},
      FunctionRow{"arange(start, stop=None, step=1)",
                  "start, start + step, ... before stop; arange(n) counts from 0", "arange(3)", "[0, 1, 2]",
                  Positional::all, arange},
      FunctionRow{"zeros_like(x)", "zeros in the shape of x", "zeros_like([[1, 2]])", "[[0, 0]]",
                  Positional::all, filled_like<0>},
      FunctionRow{"ones_like(x)", "ones in the shape of x", "ones_like([3, 4])", "[1, 1]", Positional::all,
                  filled_like<1>},
      FunctionRow{"array(x)", "x itself, for what is pasted from Python", "array([1, 2])", "[1, 2]",
                  Positional::all, itself},
      FunctionRow{"float(x)", "x itself, or the number in quotation marks", "float('inf')", "inf",
                  Positional::all, float_of},
      FunctionRow{"shape(x)", "the extents, as a vector", "shape([[1, 2, 3]])", "[1, 3]", Positional::all,
                  shape_of},
      FunctionRow{"len(x)", "the extent of the first axis", "len([[1, 2, 3]])", "1", Positional::all,
                  length_of},
      FunctionRow{"size(x)", "the number of cells", "size([[1, 2, 3]])", "3", Positional::all, size_of},
  };
  return rows;
}

}  // namespace gradewright::engine::notation
