#include "engine/graph/expr.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "engine/graph/node_map.hpp"
#include "engine/graph/operation.hpp"

namespace gradewright::engine {

namespace {

/// Moves the operands of a node that is about to go to `pending`.
void give_up_operands(Node& node, std::vector<Expr>& pending) {
  if (auto* named = std::get_if<Step>(&node.content)) {
    pending.push_back(std::move(named->body));
  } else if (auto* applied = std::get_if<Apply>(&node.content)) {
    std::move(applied->operands.begin(), applied->operands.end(), std::back_inserter(pending));
    applied->operands.clear();
  }
}

Expr make_node(const Shape& shape, std::variant<Leaf, Step, Apply> content) {
  return std::make_shared<Node>(shape, std::move(content));
}

}  // namespace

Node::~Node() {
  std::vector<Expr> pending;
  give_up_operands(*this, pending);
  while (!pending.empty()) {
    const Expr last = std::move(pending.back());
    pending.pop_back();
    if (last.use_count() == 1) {
      // Nodes are made mutable by make_node and seen const by everybody; nobody else sees this one any more.
      give_up_operands(const_cast<Node&>(*last), pending);
    }
  }
}

Expr literal(const Number& value) {
  return literal(Tensor<Number>::scalar(value));
}

Expr literal(Tensor<Number> value) {
  return given("", std::move(value));
}

Expr given(std::string_view name, Tensor<Number> value) {
  const Shape shape = value.shape();
  return make_node(shape, Leaf{std::string(name), std::move(value)});
}

Expr step(std::string_view name, Expr body) {
  const Shape shape = body->shape;
  return make_node(shape, Step{std::string(name), std::move(body)});
}

Expr apply(std::shared_ptr<const Operation> operation, std::vector<Expr> operands) {
  std::vector<Shape> shapes;
  shapes.reserve(operands.size());
  for (const Expr& operand : operands) {
    shapes.push_back(operand->shape);
  }
  try {
    const Shape shape = operation->shape(shapes);
    return make_node(shape, Apply{std::move(operation), std::move(operands)});
  } catch (const ShapeError& error) {
    throw ShapeError(fmt::format("{}: {}", operation->name(), error.what()));
  }
}

std::string_view name_of(const Expr& expr) {
  if (const Step* named = expr->step()) {
    return named->name;
  }
  if (const Leaf* leaf = expr->leaf()) {
    return leaf->name;
  }
  return {};
}

namespace {

std::span<const Expr> operands_of(const Node& node) {
  if (const Step* named = node.step()) {
    return {&named->body, 1};
  }
  if (const Apply* applied = node.apply()) {
    return applied->operands;
  }
  return {};
}

}  // namespace

std::vector<Expr> topological_order(std::span<const Expr> outputs) {
  struct Visit {
    const Expr* expr;  // of the outputs or of a node that they keep
    std::size_t next_operand = 0;
  };
  constexpr std::size_t most_of_a_constant = 8;
  std::vector<Expr> order;
  order.reserve(most_of_a_constant);
  NodeMap<bool> seen;
  std::vector<Visit> path;
  path.reserve(most_of_a_constant);
  for (const Expr& output : outputs) {
    if (seen.insert(output.get(), true)) {
      path.push_back({&output});
    }
    while (!path.empty()) {
      Visit& visit = path.back();
      const std::span<const Expr> operands = operands_of(**visit.expr);
      if (visit.next_operand == operands.size()) {
        order.push_back(*visit.expr);
        path.pop_back();
        continue;
      }
      const Expr& operand = operands[visit.next_operand++];
      if (seen.insert(operand.get(), true)) {
        path.push_back({&operand});
      }
    }
  }
  return order;
}

}  // namespace gradewright::engine
