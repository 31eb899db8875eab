#include "engine/graph/differentiate.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "engine/graph/operation.hpp"
#include "engine/graph/shape_words.hpp"
#include "engine/ops/gradient_arithmetic.hpp"

namespace gradewright::engine {

namespace {

std::span<const Expr> operands_of(const Node& node) {
  if (const Step* named = node.step()) {
    return {&named->body, 1};
  }
  return node.apply() != nullptr ? std::span<const Expr>(node.apply()->operands) : std::span<const Expr>();
}

Expr constant(const Shape& shape, Decimal value) {
  return literal(Tensor<Number>(shape, std::vector<Number>(static_cast<std::size_t>(shape.size()), value)));
}

/// The nodes through which some variable reaches the output; gradients need to flow nowhere else.
std::unordered_set<const Node*> nodes_that_depend_on(std::span<const Expr> variables,
                                                     std::span<const Expr> order) {
  std::unordered_set<const Node*> dependent;
  for (const Expr& variable : variables) {
    dependent.insert(variable.get());
  }
  for (const Expr& node : order) {
    if (std::ranges::any_of(operands_of(*node),
                            [&](const Expr& operand) { return dependent.contains(operand.get()); })) {
      dependent.insert(node.get());
    }
  }
  return dependent;
}

}  // namespace

std::vector<Expr> differentiate(const Expr& of, std::span<const Expr> variables,
                                std::span<const KnownGradient> known) {
  if (of->shape.size() != 1) {
    throw ShapeError(
        fmt::format("a gradient needs a single number to differentiate, not {}", in_words(of->shape)));
  }
  const std::vector<Expr> order = topological_order({&of, 1});
  const std::unordered_set<const Node*> dependent = nodes_that_depend_on(variables, order);

  std::unordered_map<const Node*, Expr> named_gradients;
  for (const KnownGradient& named : known) {
    if (named.of == of) {
      named_gradients[named.with_respect_to.get()] = named.gradient;
    }
  }

  std::unordered_map<const Node*, Expr> gradients;
  const auto accumulate = [&](const Expr& node, const Expr& gradient) {
    if (gradient == nullptr || !dependent.contains(node.get())) {
      return;
    }
    Expr& total = gradients[node.get()];
    total = total == nullptr ? gradient : ops::gradient_sum(total, gradient);
  };
  accumulate(of, constant(of->shape, 1));

  // An adjoint that uses its result, as tanh's 1 - y^2, uses the step of that name: it reads as people write
  // it, and another value of the step changes the gradient too. In this order a step comes before its body.
  std::unordered_map<const Node*, Expr> step_of_body;
  for (auto place = order.rbegin(); place != order.rend(); ++place) {
    const Expr& node = *place;
    const auto found = gradients.find(node.get());
    if (found == gradients.end()) {
      continue;
    }
    if (const auto named = named_gradients.find(node.get()); named != named_gradients.end()) {
      found->second = named->second;
    }
    const Expr upstream = found->second;
    if (const Step* step = node->step()) {
      step_of_body[step->body.get()] = node;
      accumulate(step->body, upstream);
    } else if (const Apply* applied = node->apply()) {
      const auto named = step_of_body.find(node.get());
      const Expr& value = named != step_of_body.end() ? named->second : node;
      // Adjoints are linear in the upstream gradient, so that its sign passes through them.
      const auto [negative, magnitude] = ops::without_sign(upstream);
      const std::vector<Expr> parts = applied->operation->adjoint({applied->operands, value, magnitude});
      for (std::size_t i = 0; i < parts.size(); ++i) {
        accumulate(applied->operands[i],
                   parts[i] == nullptr ? nullptr : ops::with_sign({negative, parts[i]}));
      }
    }
  }

  std::vector<Expr> result;
  for (const Expr& variable : variables) {
    const auto found = gradients.find(variable.get());
    result.push_back(found != gradients.end() ? ops::without_negated_difference(found->second)
                                              : constant(variable->shape, 0));
  }
  return result;
}

}  // namespace gradewright::engine
