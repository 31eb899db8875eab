#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "engine/graph/cost.hpp"
#include "engine/graph/expr.hpp"

namespace gradewright::engine {

/// A named way of turning operation counts into FLOPs.
struct FlopConvention {
  std::string_view name;         ///< "multiply-adds", "flops", "flops-all"
  std::string_view description;  ///< one line for the help
  std::int64_t per_multiply_add;
  std::int64_t per_addition;
  std::int64_t per_multiplication;
  std::int64_t per_function;
};

std::span<const FlopConvention> flop_conventions();

/// What it costs to evaluate the outputs once, each shared node counted once.
Cost cost(std::span<const Expr> outputs);
/// The same of all nodes that the outputs depend on.
Cost cost_of_nodes(std::span<const Expr> nodes);
std::int64_t flops(const Cost& cost, const FlopConvention& convention);
/// The number of cells of the named givens among what the outputs depend on.
std::int64_t parameter_count(std::span<const Expr> outputs, std::span<const std::string_view> parameters);

}  // namespace gradewright::engine
