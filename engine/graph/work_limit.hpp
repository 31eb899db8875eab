#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "engine/graph/expr.hpp"

namespace gradewright::engine {

/// What one evaluation of a graph from an untrusted source may take. Counts, so that the answer does not
/// depend on the machine or its load.
struct WorkLimit {
  std::int64_t cells = std::int64_t{1} << 22;  ///< of all nodes together
  std::int64_t operations = 1'000'000'000;     ///< multiply-adds, additions, multiplications and functions
};

/// What one graph may take to be computed in rational numbers, whose digits grow.
constexpr WorkLimit exact_work{.cells = 20'000, .operations = 20'000};

/// Why evaluating the outputs would go past the limit; empty when it would not.
std::optional<std::string> too_much_work(std::span<const Expr> outputs, const WorkLimit& limit = {});
/// The cells and operations that evaluating the nodes takes, together.
std::int64_t work_of_nodes(std::span<const Expr> nodes);
/// The same as too_much_work, of all nodes that the outputs depend on.
std::optional<std::string> too_much_work_for(std::span<const Expr> nodes, const WorkLimit& limit);

}  // namespace gradewright::engine
