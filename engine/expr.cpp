#include "engine/expr.hpp"

#include <fmt/format.h>

#include <unordered_set>

#include "engine/operation.hpp"

namespace gradewright {

Expr literal(Decimal value) { return literal(Tensor<Decimal>::scalar(value)); }

Expr literal(Tensor<Decimal> value) { return given("", std::move(value)); }

Expr given(std::string_view name, Tensor<Decimal> value) {
  const Shape shape = value.shape();
  return std::make_shared<const Node>(Node{shape, Leaf{std::string(name), std::move(value)}});
}

Expr step(std::string_view name, Expr body) {
  const Shape shape = body->shape;
  return std::make_shared<const Node>(Node{shape, Step{std::string(name), std::move(body)}});
}

Expr apply(std::shared_ptr<const Operation> operation, std::vector<Expr> operands) {
  std::vector<Shape> shapes;
  shapes.reserve(operands.size());
  for (const Expr& operand : operands) {
    shapes.push_back(operand->shape);
  }
  try {
    const Shape shape = operation->shape(shapes);
    return std::make_shared<const Node>(Node{shape, Apply{std::move(operation), std::move(operands)}});
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
    Expr expr;
    std::size_t next_operand = 0;
  };
  std::vector<Expr> order;
  std::unordered_set<const Node*> seen;
  std::vector<Visit> path;
  for (const Expr& output : outputs) {
    if (seen.insert(output.get()).second) {
      path.push_back({output});
    }
    while (!path.empty()) {
      Visit& visit = path.back();
      const std::span<const Expr> operands = operands_of(*visit.expr);
      if (visit.next_operand == operands.size()) {
        order.push_back(std::move(visit.expr));
        path.pop_back();
        continue;
      }
      const Expr& operand = operands[visit.next_operand++];
      if (seen.insert(operand.get()).second) {
        path.push_back({operand});
      }
    }
  }
  return order;
}

}  // namespace gradewright
