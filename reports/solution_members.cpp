#include "reports/solution_members.hpp"

#include <fmt/core.h>

#include "engine/graph/shape_words.hpp"
#include "engine/syntax/print.hpp"

namespace gradewright::reports {

StepMembers step_members(const WorkedStep& step, DisplayDigits digits, Index most_cells) {
  StepMembers out;
  std::string before;
  const auto add = [&](const notation::Syntax& member) {
    std::string text = notation::to_plain(member);
    if (text != before) {
      out.formulas.push_back(member);
      before = std::move(text);
    }
  };
  add(step.formula);
  add(step.numbers);
  if (const auto fraction = short_fraction(step.result)) {
    add(*fraction);
  }
  if (step.result.size() > most_cells) {
    out.described = in_words(step.result.shape());
  } else {
    add(displayed(step.result, digits));
  }
  return out;
}

}  // namespace gradewright::reports
