#include "problems/workload.hpp"

#include <fmt/core.h>

#include "engine/graph/count.hpp"
#include "problems/read_fields.hpp"

namespace gradewright::problems {

std::string too_heavy(const Expr& expr) {
  Index cells = 0;
  for (const Expr& part : topological_order({&expr, 1})) {
    cells += part->shape.size();
    if (cells > Workload::cells) {
      return fmt::format("computing this takes more than {} cells", Workload::cells);
    }
  }
  const Cost total = cost({&expr, 1});
  if (total.multiply_adds + total.additions + total.multiplications + total.functions >
      Workload::operations) {
    return fmt::format("computing this takes more than {} operations", Workload::operations);
  }
  return {};
}

void refuse_heavy(const Expr& expr, const YamlNode& node) {
  if (const std::string reason = too_heavy(expr); !reason.empty()) {
    fail(node, reason);
  }
}

}  // namespace gradewright::problems
