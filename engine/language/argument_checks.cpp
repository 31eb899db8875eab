#include "engine/language/argument_checks.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "engine/graph/evaluate.hpp"
#include "engine/graph/work_limit.hpp"
#include "engine/language/source_error.hpp"
#include "engine/ops/reduction.hpp"

namespace gradewright::engine::notation {

namespace {

/// Counted before it is evaluated; false when it would take too much work.
bool is_affordable(const CallArguments& arguments, const Expr& value) {
  const std::vector<Expr> nodes = topological_order({&value, 1});
  if (too_much_work_for(nodes, {})) {
    return false;
  }
  arguments.elaborator().work().claim_evaluation(nodes, arguments.where());
  return true;
}

/// Doubles, whose rounding errors are no reason to refuse anything.
std::optional<Tensor<double>> known_doubles(const CallArguments& arguments, const Expr& value) {
  return is_affordable(arguments, value) ? std::optional(evaluate(value)) : std::nullopt;
}

std::string shown(double value) {
  return std::isfinite(value) ? Decimal::from_double(value, settled_digits).normalised().to_string()
                              : fmt::format("{}", value);
}

constexpr double rounding_error = 1e-9;

}  // namespace

std::optional<SettledTensor> known_value(const CallArguments& arguments, const Expr& value) {
  return is_affordable(arguments, value) ? std::optional(settle(value)) : std::nullopt;
}

std::optional<SettledTensor> require_counts(const CallArguments& arguments, std::string_view parameter,
                                            const Expr& value, Index least) {
  std::optional<SettledTensor> known = known_value(arguments, value);
  if (known) {
    for (const SettledCell& cell : known->cells()) {
      if (!cell.is_finite() || !cell.decimal().is_integer() || cell.decimal() < Decimal(least)) {
        throw SourceError(fmt::format("{}: {} is a whole number of at least {}, not {}", arguments.name(),
                                      parameter, least, to_string(cell)),
                          arguments.syntax(parameter).span);
      }
    }
  }
  return known;
}

void require_between_0_and_1(const CallArguments& arguments, std::string_view parameter, const Expr& value,
                             std::string_view what) {
  if (const auto known = known_doubles(arguments, value)) {
    for (const double cell : known->cells()) {
      if (cell < -rounding_error || cell > 1 + rounding_error) {
        throw SourceError(
            fmt::format("{}: a {} lies between 0 and 1, not at {}", arguments.name(), what, shown(cell)),
            arguments.syntax(parameter).span);
      }
    }
  }
}

void require_distributions(const CallArguments& arguments, std::string_view parameter, const Expr& value) {
  const auto known = known_doubles(arguments, value);
  if (!known) {
    return;
  }
  const Span& where = arguments.syntax(parameter).span;
  for (const double cell : known->cells()) {
    if (cell < -rounding_error) {
      throw SourceError(fmt::format("{}: a probability of the {} lies between 0 and 1, not at {}",
                                    arguments.name(), parameter, shown(cell)),
                        where);
    }
  }
  // Thirds are written as 0.33.
  constexpr double as_far_as_shown = 0.01 + rounding_error;
  constexpr std::array<Index, 1> classes{-1};
  const Tensor<double> sums = evaluate(ops::sum(value, classes));
  for (const double sum : sums.cells()) {
    if (std::abs(sum - 1) > as_far_as_shown) {
      throw SourceError(fmt::format("{}: the probabilities of a {} sum to 1, not to {}", arguments.name(),
                                    parameter, shown(sum)),
                        where);
    }
  }
}

void require_places(const CallArguments& arguments, std::string_view parameter, const Expr& value,
                    Index length) {
  const auto known = known_doubles(arguments, value);
  if (!known) {
    return;
  }
  const auto most = static_cast<double>(length);
  for (const double cell : known->cells()) {
    if (!(cell == std::floor(cell) && -most <= cell && cell < most)) {
      throw SourceError(fmt::format("{}: {} is not a place in a line of {}, which are counted from 0",
                                    arguments.name(), shown(cell), length),
                        arguments.syntax(parameter).span);
    }
  }
}

}  // namespace gradewright::engine::notation
