#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <unordered_set>

#include "engine/graph/evaluate.hpp"
#include "engine/graph/operation.hpp"
#include "engine/graph/shape_words.hpp"
#include "engine/graph/work_limit.hpp"
#include "engine/language/elaborator.hpp"
#include "engine/language/source_error.hpp"

namespace gradewright::engine::notation {

namespace {

constexpr Index largest_exact = Index{1} << 53;

Index whole(double value, const Span& where) {
  if (std::floor(value) != value) {
    throw SourceError("expected a whole number", where);
  }
  if (std::abs(value) > static_cast<double>(largest_exact)) {
    throw SourceError(fmt::format("expected a whole number of at most {}", largest_exact), where);
  }
  return static_cast<Index>(value);
}

/// Whether a value is made of a mask by anything but what gives whole numbers of its own, such as places.
bool is_of_mask(std::span<const Expr> order) {
  std::unordered_set<const Node*> of_mask;  // looked up, never iterated
  const auto is_known = [&](const Expr& part) { return of_mask.contains(part.get()); };
  for (const Expr& node : order) {
    const Apply* apply = node->apply();
    const bool is_step_of_one = node->step() != nullptr && is_known(node->step()->body);
    if (is_step_of_one || (apply != nullptr && !apply->operation->traits().whole &&
                           (apply->operation->traits().cutoff == Cutoff::to_mask ||
                            std::ranges::any_of(apply->operands, is_known)))) {
      of_mask.insert(node.get());
    }
  }
  return !order.empty() && is_known(order.back());
}

}  // namespace

Tensor<double> Elaborator::known_now(const Expr& expr, const Span& where) {
  const std::vector<Expr> nodes = topological_order({&expr, 1});
  if (const auto reason = too_much_work_for(nodes, {})) {
    throw SourceError(*reason, where);
  }
  work_->claim_evaluation(nodes, where);
  return evaluate(expr);
}

double Elaborator::number(const Syntax& syntax) {
  const Expr expr = (*this)(syntax);
  if (expr->shape.size() != 1) {
    throw SourceError(fmt::format("expected one number, found {}", in_words(expr->shape)), syntax.span);
  }
  return known_now(expr, syntax.span)[0];
}

Index Elaborator::integer(const Syntax& syntax) {
  const Numeral* typed = std::get_if<Numeral>(&syntax.form);
  if (typed == nullptr) {
    return whole(number(syntax), syntax.span);
  }
  // In decimals, so that 0.99999999999999999999 is not taken for 1.
  if (!typed->value.is_integer()) {
    throw SourceError("expected a whole number", syntax.span);
  }
  if (typed->value.abs() > Decimal(largest_exact)) {
    throw SourceError(fmt::format("expected a whole number of at most {}", largest_exact), syntax.span);
  }
  return static_cast<Index>(typed->value.to_double());
}

std::vector<Index> Elaborator::integers(const Syntax& syntax) {
  std::vector<Index> result;
  if (const List* list = std::get_if<List>(&syntax.form)) {
    for (const Syntax& item : list->items) {
      result.push_back(integer(item));
    }
  } else if (std::holds_alternative<Numeral>(syntax.form)) {
    result.push_back(integer(syntax));
  } else {
    const Expr expr = (*this)(syntax);
    if (expr->shape.rank() > 1) {
      throw SourceError(
          fmt::format("expected a whole number or a list of them, found {}", in_words(expr->shape)),
          syntax.span);
    }
    const Tensor<double> values = known_now(expr, syntax.span);
    for (const double value : values.cells()) {
      result.push_back(whole(value, syntax.span));
    }
  }
  return result;
}

WholeNumbers Elaborator::whole_numbers(const Syntax& syntax) {
  if (std::holds_alternative<Numeral>(syntax.form)) {
    return {{}, {integer(syntax)}};
  }
  const Expr expr = (*this)(syntax);
  const std::vector<Expr> nodes = topological_order({&expr, 1});
  if (!expr->shape.is_scalar() && is_of_mask(nodes)) {
    throw SourceError("cells are taken by whole numbers, not by a mask; where(mask, a, b) chooses by one",
                      syntax.span);
  }
  WholeNumbers result{expr->shape, {}};
  const Tensor<double> values = known_now(expr, syntax.span);
  for (const double value : values.cells()) {
    result.cells.push_back(whole(value, syntax.span));
  }
  return result;
}

Decimal Elaborator::decimal(const Syntax& syntax) {
  if (const Numeral* typed = std::get_if<Numeral>(&syntax.form)) {
    return typed->value;
  }
  const Expr expr = (*this)(syntax);
  if (const Leaf* leaf = expr->leaf();
      leaf != nullptr && expr->shape.is_scalar() && leaf->value[0].is_finite()) {
    return leaf->value[0].decimal();
  }
  const double value = number(syntax);
  if (!std::isfinite(value)) {
    throw SourceError("expected a finite number", syntax.span);
  }
  return Decimal::from_double(value, 15);
}

}  // namespace gradewright::engine::notation
