#include "engine/graph/enclosing.hpp"

#include <algorithm>

#include "engine/graph/exact_cells.hpp"
#include "engine/graph/operation.hpp"
#include "engine/graph/rounded_by_hand.hpp"
#include "engine/numbers/leaf_value.hpp"

namespace gradewright::engine {

namespace {

Tensor<Interval> value_of(const Leaf& leaf, std::span<const NamedCells> leaves) {
  if (const NamedCells* other = named(leaves, leaf)) {
    return other->value;
  }
  Tensor<Interval> value(leaf.value.shape());
  std::ranges::transform(leaf.value.cells(), value.cells().begin(), leaf_value<Interval>);
  return value;
}

bool all_points(const Tensor<Interval>& value) {
  return std::ranges::all_of(value.cells(), &Interval::is_point);
}

/// The enclosures, narrowed where the exact values are known.
Tensor<Interval> narrowed(Tensor<Interval> value, const Tensor<Rational>& exact) {
  for (Index cell = 0; cell < value.size(); ++cell) {
    if (!value[cell].is_point() && !exact[cell].is_open()) {
      value[cell] = enclosure_of(exact[cell]);
    }
  }
  return value;
}

}  // namespace

Enclosing::Enclosing(std::span<const Expr> outputs, const HandRounding& rounding)
    : graph_(planned(outputs, rounding)) {
  for (const PlannedNode& node : graph_.nodes) {
    values_.emplace_back(node.expr->shape);
  }
}

std::vector<Tensor<Interval>> Enclosing::over(std::span<const NamedCells> leaves) {
  ExactCells exact(graph_, leaves);
  for (std::size_t at = 0; at < graph_.nodes.size(); ++at) {
    const PlannedNode& node = graph_.nodes[at];
    if (const Leaf* leaf = node.expr->leaf()) {
      values_[at] = value_of(*leaf, leaves);
    } else if (node.expr->step() != nullptr) {
      values_[at] = values_[node.operands.front()];
      if (node.is_rounded) {
        std::ranges::transform(values_[at].cells(), values_[at].cells().begin(),
                               [this](Interval cell) { return rounded_by_hand(cell, graph_.rounding); });
      }
    } else {
      apply(at, exact);
    }
  }
  std::vector<Tensor<Interval>> results;
  for (const std::size_t output : graph_.outputs) {
    results.push_back(values_[output]);
  }
  return results;
}

std::vector<TensorView<Interval>> Enclosing::operands_of(const PlannedNode& node) const {
  std::vector<TensorView<Interval>> operands;
  for (const std::size_t operand : node.operands) {
    operands.push_back(values_[operand].view());
  }
  return operands;
}

void Enclosing::apply(std::size_t at, ExactCells& exact) {
  const PlannedNode& node = graph_.nodes[at];
  node.expr->apply()->operation->eval(operands_of(node), values_[at].mutable_view());
  if (is_open(node, values_[at])) {
    settle_jumps(at, exact);
  }
}

/// Whether the operation may jump, as far as intervals tell.
bool Enclosing::is_open(const PlannedNode& node, const Tensor<Interval>& result) const {
  const unsigned jumps = node.expr->apply()->operation->traits().jumps_with;
  if (jumps == 0 || all_points(result)) {
    return false;
  }
  for (std::size_t i = 0; i < node.operands.size(); ++i) {
    if ((jumps >> i & 1U) != 0 && !all_points(values_[node.operands[i]])) {
      return true;
    }
  }
  return false;
}

void Enclosing::settle_jumps(std::size_t at, ExactCells& exact) {
  const Tensor<Rational>* known = exact.of(at);
  if (known == nullptr) {
    return;
  }
  const PlannedNode& node = graph_.nodes[at];
  std::vector<Tensor<Interval>> operands;
  std::vector<TensorView<Interval>> views;
  for (const std::size_t operand : node.operands) {
    operands.push_back(narrowed(values_[operand], *exact.of(operand)));
  }
  std::ranges::transform(operands, std::back_inserter(views), &Tensor<Interval>::view);
  node.expr->apply()->operation->eval(views, values_[at].mutable_view());
  values_[at] = narrowed(std::move(values_[at]), *known);
}

}  // namespace gradewright::engine
