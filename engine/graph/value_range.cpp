#include "engine/graph/value_range.hpp"

#include <limits>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/graph/evaluate.hpp"
#include "engine/graph/operation.hpp"
#include "engine/graph/rebuild.hpp"
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

/// The body with every operand that may be something else as a given of no value yet: the named ones, or
/// where all is written out in numbers, those numbers.
Expr with_open_operands(const Expr& body, std::vector<Expr>& opened) {
  std::vector<Replacement> replacements;
  for (const Expr& operand : named_operands(body)) {
    const std::string name(name_of(operand));
    opened.push_back(given("any " + name, Tensor<Number>(operand->shape)));
    replacements.push_back({name, opened.back()});
  }
  if (!replacements.empty()) {
    return substitute({&body, 1}, replacements).front();
  }
  return rebuild({&body, 1},
                 [&](const Expr& node, std::vector<Expr> parts) {
                   if (node->leaf() == nullptr) {
                     return with_parts(node, std::move(parts));
                   }
                   opened.push_back(
                       given("any number " + std::to_string(opened.size()), Tensor<Number>(node->shape)));
                   return opened.back();
                 })
      .front();
}

}  // namespace

Tensor<Interval> value_range(const Step& step) {
  std::vector<Expr> opened;
  const Expr body = with_open_operands(step.body, opened);
  Evaluation<Interval> evaluation({&body, 1});
  for (const Expr& operand : opened) {
    const Shape& shape = operand->shape;
    const Tensor<Interval> line(
        shape, std::vector<Interval>(static_cast<std::size_t>(shape.size()), Interval(-infinity, infinity)));
    evaluation.bind(name_of(operand), line.view());
  }
  evaluation.run();
  const TensorView<Interval> value = evaluation.value(0);
  return Tensor<Interval>(value.shape, {value.span().begin(), value.span().end()});
}

Expr without_cutoffs(const Expr& expr) {
  return rebuild({&expr, 1},
                 [](const Expr& node, std::vector<Expr> parts) {
                   const Apply* applied = node->apply();
                   const auto chosen = [&](const Expr& part) {
                     return part->shape == node->shape ? part : node;
                   };
                   switch (applied == nullptr ? Cutoff::none : applied->operation->traits().cutoff) {
                     case Cutoff::to_mask:
                       return ones(node->shape);
                     case Cutoff::of_first:
                       return chosen(parts[0]);
                     case Cutoff::of_second:
                       return chosen(parts[1]);
                     case Cutoff::none:
                       break;
                   }
                   return with_parts(node, std::move(parts));
                 })
      .front();
}

bool cuts_off(const Expr& expr) {
  const Apply* applied = body_of(expr)->apply();
  return applied != nullptr && applied->operation->traits().cutoff != Cutoff::none;
}

}  // namespace gradewright::engine
