#include "problems/mistake.hpp"

#include <fmt/format.h>

#include "engine/notation/suggest.hpp"
#include "engine/substitute.hpp"

namespace gradewright {

namespace {

using notation::Definition;
using notation::SourceError;

Replacement replacement(const Question& question, const Definition& line) {
  const Expr original = question.scope.find(line.name);
  if (original == nullptr) {
    std::vector<std::string> known;
    for (const Expr& definition : question.scope.definitions()) {
      known.emplace_back(name_of(definition));
    }
    throw SourceError(
        fmt::format("no step is called '{}'{}", line.name, notation::did_you_mean(line.name, known)),
        line.name_span);
  }
  Expr changed = notation::elaborate(line.body, question.scope);
  if (changed->shape != original->shape) {
    throw SourceError(fmt::format("'{}' has shape {}; the change gives it shape {}", line.name,
                                  to_string(original->shape), to_string(changed->shape)),
                      line.name_span);
  }
  return {line.name, std::move(changed)};
}

}  // namespace

std::vector<Expr> make_mistake(const Question& question, const Mistake& mistake, std::span<const Expr> keys) {
  std::vector<Replacement> replacements;
  for (const Definition& line : notation::parse_definitions(mistake.change)) {
    Replacement next = replacement(question, line);
    // A later line sees the earlier changes.
    for (const Replacement& earlier : replacements) {
      next.by = substitute({&next.by, 1}, {&earlier, 1}).front();
    }
    replacements.push_back(std::move(next));
  }
  return substitute(keys, replacements);
}

}  // namespace gradewright
