#include "engine/graph/work_limit.hpp"

#include <fmt/core.h>

#include "engine/graph/count.hpp"

namespace gradewright::engine {

namespace {

std::int64_t operations(const Cost& cost) {
  return cost.multiply_adds + cost.additions + cost.multiplications + cost.functions;
}

}  // namespace

std::optional<std::string> too_much_work(std::span<const Expr> outputs, const WorkLimit& limit) {
  return too_much_work_for(topological_order(outputs), limit);
}

std::int64_t work_of_nodes(std::span<const Expr> nodes) {
  std::int64_t cells = 0;
  for (const Expr& node : nodes) {
    cells += node->shape.size();
  }
  return cells + operations(cost_of_nodes(nodes));
}

std::optional<std::string> too_much_work_for(std::span<const Expr> nodes, const WorkLimit& limit) {
  std::int64_t cells = 0;
  for (const Expr& node : nodes) {
    cells += node->shape.size();
    if (cells > limit.cells) {
      return fmt::format("this needs more than {} cells", limit.cells);
    }
  }
  if (operations(cost_of_nodes(nodes)) > limit.operations) {
    return fmt::format("this needs more than {} operations", limit.operations);
  }
  return std::nullopt;
}

}  // namespace gradewright::engine
