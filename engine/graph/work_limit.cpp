#include "engine/graph/work_limit.hpp"

#include <fmt/core.h>

#include "engine/graph/count.hpp"

namespace gradewright::engine {

std::optional<std::string> too_much_work(std::span<const Expr> outputs, const WorkLimit& limit) {
  return too_much_work_for(topological_order(outputs), limit);
}

std::optional<std::string> too_much_work_for(std::span<const Expr> nodes, const WorkLimit& limit) {
  std::int64_t cells = 0;
  for (const Expr& node : nodes) {
    cells += node->shape.size();
    if (cells > limit.cells) {
      return fmt::format("this needs more than {} cells", limit.cells);
    }
  }
  const Cost total = cost_of_nodes(nodes);
  if (total.multiply_adds + total.additions + total.multiplications + total.functions > limit.operations) {
    return fmt::format("this needs more than {} operations", limit.operations);
  }
  return std::nullopt;
}

}  // namespace gradewright::engine
