#include "problems/mistake.hpp"

#include <algorithm>
#include <cassert>
#include <string>
#include <utility>

#include "engine/graph/substitute.hpp"
#include "engine/language/step_language.hpp"
#include "problems/exam.hpp"

namespace gradewright::problems {

namespace {

/// What a line changes: the step that it names, and the steps inside of its call that the right call has,
/// too.
std::vector<Replacement> changed_steps(const notation::Definition& line, const notation::Scope& scope) {
  assert(scope.find(line.name) != nullptr);
  const notation::StepBody changed = notation::elaborate_step(line.name, line.body, scope);
  std::vector<Replacement> result;
  for (const Expr& inner : changed.inner) {
    const Expr right = scope.find(name_of(inner));
    if (right != nullptr && right->shape == inner->shape) {
      result.push_back({std::string(name_of(inner)), inner->step()->body});
    }
  }
  result.push_back({line.name, changed.body});
  return result;
}

}  // namespace

std::vector<Expr> make_mistake(const Question& question, const Mistake& mistake, std::span<const Expr> keys) {
  std::vector<Replacement> replacements;
  for (const notation::Definition& line : notation::parse_definitions(mistake.change)) {
    std::vector<Replacement> next = changed_steps(line, question.scope);
    // A later line sees the earlier changes.
    for (Replacement& change : next) {
      for (const Replacement& earlier : replacements) {
        change.by = substitute({&change.by, 1}, {&earlier, 1}).front();
      }
    }
    // An earlier line gives way where it is of the same step, and sees this one where it uses the step.
    std::erase_if(replacements, [&](const Replacement& earlier) {
      return std::ranges::find(next, earlier.name, &Replacement::name) != next.end();
    });
    for (Replacement& earlier : replacements) {
      earlier.by = substitute({&earlier.by, 1}, next).front();
    }
    replacements.insert(replacements.end(), next.begin(), next.end());
  }
  return substitute(keys, replacements);
}

}  // namespace gradewright::problems
