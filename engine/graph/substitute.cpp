#include "engine/graph/substitute.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>

#include "engine/graph/operation.hpp"
#include "engine/graph/shape_words.hpp"

namespace gradewright::engine {

namespace {

const Replacement* replacement_of(const Expr& node, std::span<const Replacement> replacements) {
  const std::string_view name = name_of(node);
  if (name.empty()) {
    return nullptr;
  }
  const auto found = std::ranges::find(replacements, name, &Replacement::name);
  return found != replacements.end() ? &*found : nullptr;
}

Expr replaced(const Expr& node, const Replacement& replacement) {
  if (replacement.by->shape != node->shape) {
    throw ShapeError(fmt::format("'{}' is {} and cannot be replaced by {}", replacement.name,
                                 in_words(node->shape), in_words(replacement.by->shape)));
  }
  return step(replacement.name, replacement.by);
}

}  // namespace

std::vector<Expr> substitute(std::span<const Expr> outputs, std::span<const Replacement> replacements) {
  std::unordered_map<const Node*, Expr> rebuilt;
  for (const Expr& node : topological_order(outputs)) {
    Expr result = node;
    if (const Replacement* replacement = replacement_of(node, replacements)) {
      result = replaced(node, *replacement);
    } else if (const Step* named = node->step()) {
      const Expr& body = rebuilt.at(named->body.get());
      result = body == named->body ? node : step(named->name, body);
    } else if (const Apply* applied = node->apply()) {
      std::vector<Expr> operands;
      for (const Expr& operand : applied->operands) {
        operands.push_back(rebuilt.at(operand.get()));
      }
      result = operands == applied->operands ? node : apply(applied->operation, std::move(operands));
    }
    rebuilt.emplace(node.get(), std::move(result));
  }
  std::vector<Expr> result;
  for (const Expr& output : outputs) {
    result.push_back(rebuilt.at(output.get()));
  }
  return result;
}

}  // namespace gradewright::engine
