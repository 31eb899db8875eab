#include "engine/graph/value_range.hpp"

#include <limits>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/graph/evaluate.hpp"
#include "engine/graph/operation.hpp"
#include "engine/graph/substitute.hpp"

namespace gradewright::engine {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The named nodes that the body reaches first: what stands behind them does not matter.
std::vector<Expr> named_operands(const Expr& body) {
  std::vector<Expr> found;
  std::set<const Node*> seen;  // looked up, never iterated
  std::vector<Expr> open{body};
  while (!open.empty()) {
    const Expr node = std::move(open.back());
    open.pop_back();
    if (!seen.insert(node.get()).second) {
      continue;
    }
    if (!name_of(node).empty()) {
      found.push_back(node);
    } else if (const Apply* applied = node->apply()) {
      open.insert(open.end(), applied->operands.begin(), applied->operands.end());
    }
  }
  return found;
}

Expr ones(const Shape& shape) {
  return literal(
      Tensor<Number>(shape, std::vector<Number>(static_cast<std::size_t>(shape.size()), Number(1))));
}

const Expr& body_of(const Expr& expr) {
  return expr->step() != nullptr ? expr->step()->body : expr;
}

}  // namespace

Tensor<Interval> value_range(const Step& step) {
  std::vector<Replacement> replacements;
  for (const Expr& operand : named_operands(step.body)) {
    const std::string name(name_of(operand));
    replacements.push_back({name, given("any " + name, Tensor<Number>(operand->shape))});
  }
  const Expr body = substitute({&step.body, 1}, replacements).front();
  Evaluation<Interval> evaluation({&body, 1});
  for (const Replacement& replacement : replacements) {
    const Shape& shape = replacement.by->shape;
    const Tensor<Interval> line(
        shape, std::vector<Interval>(static_cast<std::size_t>(shape.size()), Interval(-infinity, infinity)));
    evaluation.bind(name_of(replacement.by), line.view());
  }
  evaluation.run();
  const TensorView<Interval> value = evaluation.value(0);
  return Tensor<Interval>(value.shape, {value.span().begin(), value.span().end()});
}

Expr without_cutoffs(const Expr& expr) {
  std::unordered_map<const Node*, Expr> rebuilt;
  for (const Expr& node : topological_order({&expr, 1})) {
    Expr result = node;
    if (const Step* named = node->step()) {
      const Expr& body = rebuilt.at(named->body.get());
      result = body == named->body ? node : engine::step(named->name, body);
    } else if (const Apply* applied = node->apply()) {
      std::vector<Expr> operands;
      for (const Expr& operand : applied->operands) {
        operands.push_back(rebuilt.at(operand.get()));
      }
      switch (applied->operation->traits().cutoff) {
        case Cutoff::none:
          result = operands == applied->operands ? node : apply(applied->operation, std::move(operands));
          break;
        case Cutoff::to_mask:
          result = ones(node->shape);
          break;
        case Cutoff::of_first:
          result = operands[0]->shape == node->shape ? operands[0] : node;
          break;
        case Cutoff::of_second:
          result = operands[1]->shape == node->shape ? operands[1] : node;
          break;
      }
    }
    rebuilt.emplace(node.get(), std::move(result));
  }
  return rebuilt.at(expr.get());
}

bool cuts_off(const Expr& expr) {
  const Apply* applied = body_of(expr)->apply();
  return applied != nullptr && applied->operation->traits().cutoff != Cutoff::none;
}

}  // namespace gradewright::engine
