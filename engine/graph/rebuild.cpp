#include "engine/graph/rebuild.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace gradewright::engine {

namespace {

std::span<const Expr> parts_of(const Expr& node) {
  if (const Step* named = node->step()) {
    return {&named->body, 1};
  }
  const Apply* applied = node->apply();
  return applied == nullptr ? std::span<const Expr>() : std::span<const Expr>(applied->operands);
}

}  // namespace

std::vector<Expr> rebuild(std::span<const Expr> outputs, const NewNode& new_node) {
  std::unordered_map<const Node*, Expr> rebuilt;  // looked up, never iterated
  for (const Expr& node : topological_order(outputs)) {
    std::vector<Expr> parts;
    for (const Expr& part : parts_of(node)) {
      parts.push_back(rebuilt.at(part.get()));
    }
    rebuilt.emplace(node.get(), new_node(node, std::move(parts)));
  }
  std::vector<Expr> result;
  for (const Expr& output : outputs) {
    result.push_back(rebuilt.at(output.get()));
  }
  return result;
}

Expr with_parts(const Expr& node, std::vector<Expr> parts) {
  const std::span<const Expr> own = parts_of(node);
  if (std::equal(parts.begin(), parts.end(), own.begin(), own.end())) {
    return node;
  }
  const Step* named = node->step();
  return named != nullptr ? step(named->name, parts.front())
                          : apply(node->apply()->operation, std::move(parts));
}

}  // namespace gradewright::engine
