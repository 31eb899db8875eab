#include "engine/graph/substitute.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "engine/graph/rebuild.hpp"
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
  return rebuild(outputs, [&](const Expr& node, std::vector<Expr> parts) {
    const Replacement* replacement = replacement_of(node, replacements);
    return replacement != nullptr ? replaced(node, *replacement) : with_parts(node, std::move(parts));
  });
}

}  // namespace gradewright::engine
