#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/layer.hpp"
#include "reports/solution.hpp"

namespace gradewright::reports {

/// What stands after the equals signs of a step: the formula, the numbers put in and the result; what says
/// the same as the one before it is left out.
struct StepMembers {
  std::vector<notation::Syntax> formulas;
  /// "a value of shape (32, 64)" in place of a result of more than `most_cells` cells.
  std::optional<std::string> described;
};
StepMembers step_members(const WorkedStep& step, DisplayDigits digits, Index most_cells);

}  // namespace gradewright::reports
