#include "problems/mistake.hpp"

#include <cassert>
#include <utility>

#include "engine/graph/substitute.hpp"
#include "engine/language/step_language.hpp"
#include "problems/exam.hpp"

namespace gradewright::problems {

std::vector<Expr> make_mistake(const Question& question, const Mistake& mistake, std::span<const Expr> keys) {
  std::vector<Replacement> replacements;
  for (const notation::Definition& line : notation::parse_definitions(mistake.change)) {
    assert(question.scope.find(line.name) != nullptr);
    Replacement next{line.name, notation::elaborate(line.body, question.scope)};
    // A later line sees the earlier changes.
    for (const Replacement& earlier : replacements) {
      next.by = substitute({&next.by, 1}, {&earlier, 1}).front();
    }
    replacements.push_back(std::move(next));
  }
  return substitute(keys, replacements);
}

}  // namespace gradewright::problems
