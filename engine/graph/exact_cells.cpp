#include "engine/graph/exact_cells.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "engine/graph/operation.hpp"
#include "engine/graph/rounded_by_hand.hpp"
#include "engine/graph/work_limit.hpp"
#include "engine/numbers/leaf_value.hpp"

namespace gradewright::engine {

namespace {

Tensor<Rational> exact_leaf(const Leaf& leaf, std::span<const NamedCells> leaves) {
  Tensor<Rational> value(leaf.value.shape());
  const NamedCells* other = named(leaves, leaf);
  if (other == nullptr) {
    std::ranges::transform(leaf.value.cells(), value.cells().begin(), leaf_value<Rational>);
    return value;
  }
  if (!other->exact.empty()) {
    return {leaf.value.shape(), other->exact};
  }
  for (Index cell = 0; cell < value.size(); ++cell) {
    const Interval known = other->value[cell];
    value[cell] = known.is_point() ? Rational(known.lo) : Rational::open();
  }
  return value;
}

}  // namespace

ExactCells::ExactCells(const PlannedGraph& graph, std::span<const NamedCells> leaves)
    : graph_(graph), leaves_(leaves), values_(graph.nodes.size()) {}

const Tensor<Rational>* ExactCells::of(std::size_t node) {
  const std::vector<std::size_t> missing = missing_for(node);
  std::vector<Expr> to_compute;
  for (const std::size_t at : missing) {
    to_compute.push_back(graph_.nodes[at].expr);
  }
  if (too_much_work_for(to_compute, exact_work)) {
    return nullptr;
  }
  for (const std::size_t at : missing) {
    values_[at] = value_of(at);
  }
  return &*values_[node];
}

/// What the node hangs on and is not known yet, in order.
std::vector<std::size_t> ExactCells::missing_for(std::size_t node) const {
  std::vector<bool> is_needed(node + 1);
  is_needed[node] = true;
  std::vector<std::size_t> missing;
  for (std::size_t at = node + 1; at-- > 0;) {
    if (is_needed[at] && !values_[at]) {
      missing.push_back(at);
      for (const std::size_t operand : graph_.nodes[at].operands) {
        is_needed[operand] = true;
      }
    }
  }
  std::ranges::reverse(missing);
  return missing;
}

/// Of a node whose operands are known.
Tensor<Rational> ExactCells::value_of(std::size_t at) const {
  const PlannedNode& node = graph_.nodes[at];
  if (const Leaf* leaf = node.expr->leaf()) {
    return exact_leaf(*leaf, leaves_);
  }
  if (node.expr->step() != nullptr) {
    Tensor<Rational> value = *values_[node.operands.front()];
    for (Rational& cell : value.cells()) {
      if (node.is_rounded && !is_left_by(graph_.rounding, cell)) {
        cell = Rational::open();
      }
    }
    return value;
  }
  std::vector<TensorView<Rational>> operands;
  for (const std::size_t operand : node.operands) {
    operands.push_back(values_[operand]->view());
  }
  Tensor<Rational> value(node.expr->shape);
  node.expr->apply()->operation->eval(operands, value.mutable_view());
  return value;
}

Interval enclosure_of(const Rational& exact) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (!exact.is_finite()) {
    return exact.is_nan() ? std::numeric_limits<double>::quiet_NaN() : exact.sign() * infinity;
  }
  const double nearest = exact.to_double();
  const Rational near(nearest);
  if (near == exact) {
    return nearest;
  }
  return near < exact ? Interval(nearest, std::nextafter(nearest, infinity))
                      : Interval(std::nextafter(nearest, -infinity), nearest);
}

}  // namespace gradewright::engine
