#include "engine/language/function_families.hpp"

#include <fmt/core.h>

#include <array>

#include "engine/language/call_arguments.hpp"
#include "engine/language/seeded_sequence.hpp"
#include "engine/language/source_error.hpp"

namespace gradewright::engine::notation {

namespace {

constexpr Index most_decimals = 6;

/// A limit of the range in units of the last decimal, which it must be a whole number of.
Index units(const CallArguments& arguments, std::string_view parameter, Index decimals) {
  const Decimal value = arguments.decimal(parameter);
  const Span& where = arguments.syntax(parameter).span;
  constexpr Index largest = Index{1} << 53;
  const Decimal units_in_one = Decimal::power_of_ten(static_cast<int>(decimals));
  if (value.abs() > Decimal(largest / static_cast<Index>(units_in_one.to_double()))) {
    throw SourceError(fmt::format("{} {} is too large", parameter, value.to_string()), where);
  }
  if (value.normalised().exponent() < -static_cast<int>(decimals)) {
    throw SourceError(decimals == 0
                          ? fmt::format("{} is a whole number, not {}", parameter, value.to_string())
                          : fmt::format("{} {} has more than {} decimal{}", parameter, value.to_string(),
                                        decimals, decimals == 1 ? "" : "s"),
                      where);
  }
  return static_cast<Index>((value.normalised() * units_in_one).to_double());
}

/// The value of an option that must be given, a whole number of at least 0.
Index named_count(const CallArguments& arguments, std::string_view parameter, Index most) {
  if (!arguments.has(parameter)) {
    throw SourceError(
        fmt::format("{} needs its {} by name, as in {}=1", arguments.name(), parameter, parameter),
        arguments.where());
  }
  const Index value = arguments.integer(parameter);
  if (value < 0 || value > most) {
    throw SourceError(fmt::format("{} is a whole number from 0 to {}, not {}", parameter, most, value),
                      arguments.syntax(parameter).span);
  }
  return value;
}

/// Numbers from low to high, both included, of so many decimals, in row-major order.
Expr random_numbers(const CallArguments& arguments, Index decimals) {
  const Index seed = named_count(arguments, "seed", Index{1} << 53);
  const Index low = units(arguments, "low", decimals);
  const Index high = units(arguments, "high", decimals);
  if (low > high) {
    throw SourceError(fmt::format("low {} is above high {}", arguments.decimal("low").to_string(),
                                  arguments.decimal("high").to_string()),
                      arguments.syntax("low").span);
  }
  constexpr Index most_choices = Index{1} << 32;
  if (high - low >= most_choices) {
    throw SourceError(fmt::format("there are more than {} numbers from {} to {}{}", most_choices,
                                  arguments.decimal("low").to_string(), arguments.decimal("high").to_string(),
                                  decimals > 0 ? fmt::format(" with {} decimals", decimals) : ""),
                      arguments.syntax("high").span);
  }
  SeededSequence sequence(static_cast<std::uint64_t>(seed));
  Tensor<Number> value(arguments.made_shape(arguments.integers("shape")));
  for (Number& cell : value.cells()) {
    cell = Decimal(Int128{sequence.integer(low, high)}, -static_cast<int>(decimals));
  }
  return literal(std::move(value));
}

Expr random_integers(const CallArguments& arguments) {
  return random_numbers(arguments, 0);
}

Expr random_decimals(const CallArguments& arguments) {
  return random_numbers(arguments, named_count(arguments, "decimals", most_decimals));
}

}  // namespace

std::span<const FunctionRow> random_functions() {
  // Two orders of the arguments are in use elsewhere: without its name the seed would be taken for a shape.
  static constexpr std::array rows{
      FunctionRow{"random_integers(shape, low, high, seed=None)",
                  "whole numbers from low to high, both included", "random_integers([2], 4, 4, seed=1)",
                  "[4, 4]", Positional::required, random_integers, false,
                  "the seed is given by name, as in random_integers([2, 3], -5, 5, seed=1)"},
      FunctionRow{"random_decimals(shape, low, high, decimals=None, seed=None)",
                  "numbers from low to high, both included, with so many decimals",
                  "random_decimals(2, 0.5, 0.5, decimals=1, seed=1)", "[0.5, 0.5]", Positional::required,
                  random_decimals, false,
                  "decimals and seed are given by name, as in random_decimals([2, 3], 0, 1, decimals=2, "
                  "seed=1)"},
  };
  return rows;
}

}  // namespace gradewright::engine::notation
