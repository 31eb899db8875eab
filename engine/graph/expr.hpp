#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/graph/shape.hpp"
#include "engine/graph/tensor.hpp"
#include "engine/numbers/number.hpp"

namespace gradewright::engine {

class Operation;
struct Node;

/// An immutable expression: a shared handle of a node. A null expression means "none" (no gradient flows
/// there).
using Expr = std::shared_ptr<const Node>;

/// A known value: a literal (no name) or a given (named). Exact decimals and infinities, so that every scalar
/// type starts from what was typed. An evaluation may bind another value of the same shape to a named leaf.
struct Leaf {
  std::string name;
  Tensor<Number> value;
};

/// A named step: the value of `body` under a name. Steps are what is shown, marked, rounded and substituted.
struct Step {
  std::string name;
  Expr body;
};

/// An operation applied to operands.
struct Apply {
  std::shared_ptr<const Operation> operation;
  std::vector<Expr> operands;
};

struct Node {
  Shape shape;
  std::variant<Leaf, Step, Apply> content;

  Node(Shape node_shape, std::variant<Leaf, Step, Apply> node_content)
      : shape(node_shape), content(std::move(node_content)) {}
  Node(const Node&) = delete;
  Node& operator=(const Node&) = delete;
  /// Takes a long chain apart in a loop: member by member it would recurse as deep as the graph.
  ~Node();

  const Leaf* leaf() const { return std::get_if<Leaf>(&content); }
  const Step* step() const { return std::get_if<Step>(&content); }
  const Apply* apply() const { return std::get_if<Apply>(&content); }
};

Expr literal(const Number& value);
Expr literal(Tensor<Number> value);
Expr given(std::string_view name, Tensor<Number> value);
Expr step(std::string_view name, Expr body);
/// Applies `operation`; its shape rule runs now, so a ShapeError names the operation and the shapes.
Expr apply(std::shared_ptr<const Operation> operation, std::vector<Expr> operands);

/// The name of a step or given; empty for everything else.
std::string_view name_of(const Expr& expr);

/// Every node that the outputs depend on, operands before users, each once, in an order that depends only on
/// the structure. Iterative: a deep graph does not overflow the stack.
std::vector<Expr> topological_order(std::span<const Expr> outputs);

}  // namespace gradewright::engine
