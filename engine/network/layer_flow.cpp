#include "engine/network/layer_flow.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "engine/language/source_error.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/layout.hpp"

namespace gradewright::engine::network {

namespace {

using notation::SourceError;
using Form = LayerTree::Form;

AlongAxes times(const AlongAxes& a, const AlongAxes& b) {
  AlongAxes result(std::max(a.size(), b.size()));
  for (std::size_t i = 0; i < result.size(); ++i) {
    result[i] = a[a.size() == 1 ? 0 : i] * b[b.size() == 1 ? 0 : i];
  }
  return result;
}

bool is_same(const AlongAxes& a, const AlongAxes& b) {
  return times(a, AlongAxes(b.size(), 1)) == times(b, AlongAxes(a.size(), 1));
}

bool is_zero(const Expr& expr) {
  const Leaf* leaf = expr->leaf();
  return leaf != nullptr && std::ranges::all_of(leaf->value.cells(), [](const Number& cell) {
           return cell.is_finite() && cell.decimal().is_zero();
         });
}

/// Whether one shape is broadcast to another one.
bool spreads(const std::vector<Index>& small, const std::vector<Index>& large) {
  return std::ranges::equal(small, large, [](Index a, Index b) { return a == b || a == 1; });
}

/// The largest field of branches that keep step with each other.
void join_fields(Flow& result, const std::vector<Flow>& ends) {
  const auto goes_on = [&](const Flow& end) {
    return end.field != nullptr && is_same(end.known_jump, result.known_jump);
  };
  if (!std::ranges::all_of(ends, goes_on)) {
    result.field = nullptr;
    return;
  }
  result.field = ends.front().field;
  for (const Flow& end : ends) {
    if (end.field != result.field) {
      result.field = ops::maximum(result.field, end.field);
    }
  }
}

/// "branch 2 gives [8, 6, 6]"
std::string end_in_words(const LayerTree& tree, const std::vector<Flow>& ends, std::size_t branch) {
  const LayerTree& written = tree.parts[branch];
  const bool is_input = written.form == Form::sequence && written.parts.empty();
  return fmt::format("branch {}{} gives {}", branch + 1, is_input ? ", the input itself," : "",
                     extents_in_words(ends[branch].shape.extents));
}

/// Branches that are added or multiplied: cell by cell, and factors also spread over axes of one place.
Flow merged(const LayerTree& tree, const std::vector<Flow>& ends) {
  const bool may_spread = tree.form == Form::product;
  const Flow* main = &ends.front();
  for (const Flow& end : ends) {
    if (may_spread && spreads(main->shape.extents, end.shape.extents)) {
      main = &end;
    }
  }
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const std::vector<Index>& extents = ends[i].shape.extents;
    if (extents != main->shape.extents && !(may_spread && spreads(extents, main->shape.extents))) {
      throw SourceError(fmt::format("{}, and {}; they cannot be {}",
                                    end_in_words(tree, ends, static_cast<std::size_t>(main - ends.data())),
                                    end_in_words(tree, ends, i), may_spread ? "multiplied" : "added"),
                        tree.parts[i].span);
    }
  }
  return *main;
}

Flow concatenated(const LayerTree& tree, const std::vector<Flow>& ends, const std::string& name) {
  const std::vector<Index>& first = ends.front().shape.extents;
  const Index axes = static_cast<Index>(first.size());
  const Index axis = tree.axis < 0 ? tree.axis + axes : tree.axis;
  if (axis < 0 || axis >= axes) {
    throw SourceError(fmt::format("there is no axis {} in {}", tree.axis, extents_in_words(first)),
                      tree.span);
  }
  const auto along = static_cast<std::size_t>(axis);
  std::vector<Index> extents = first;
  Expr sum = cell_of(ends.front().shape.expr, axis);
  for (std::size_t i = 1; i < ends.size(); ++i) {
    const std::vector<Index>& others = ends[i].shape.extents;
    std::vector<Index> expected = first;
    expected[along] = others.size() == first.size() ? others[along] : expected[along];
    if (others != expected) {
      throw SourceError(fmt::format("{}, and {}; they cannot be joined along axis {}",
                                    end_in_words(tree, ends, 0), end_in_words(tree, ends, i), axis),
                        tree.parts[i].span);
    }
    extents[along] += others[along];
    sum = ops::add(sum, cell_of(ends[i].shape.expr, axis));
  }
  std::vector<Expr> cells;
  for (Index i = 0; i < axes; ++i) {
    cells.push_back(i == axis ? sum : cell_of(ends.front().shape.expr, i));
  }
  Flow result = ends.front();
  result.shape = {step(name, ops::stack(cells)), std::move(extents)};
  return result;
}

}  // namespace

std::string extents_in_words(const std::vector<Index>& extents) {
  std::string result;
  for (const Index extent : extents) {
    result += fmt::format("{}{}", result.empty() ? "" : ", ", extent);
  }
  return "[" + result + "]";
}

Flow incoming(const std::vector<Index>& shape) {
  std::vector<Number> cells;
  for (const Index extent : shape) {
    cells.emplace_back(Decimal(extent));
  }
  const Shape axes{static_cast<Index>(cells.size())};
  Flow flow;
  flow.shape = {literal(Tensor<Number>(axes, std::move(cells))), shape};
  flow.cells = product_of_cells(flow.shape.expr);
  flow.field = shape.size() > 1 ? literal(Decimal(1)) : nullptr;
  flow.jump = literal(Decimal(1));
  return flow;
}

Expr cell_of(const Expr& vector, Index place) {
  ops::AxisSelection at;
  at.is_index = true;
  at.index = place;
  return ops::select(vector, {at});
}

Expr product_of_cells(const Expr& vector) {
  Expr result = cell_of(vector, 0);
  for (Index i = 1; i < vector->shape[0]; ++i) {
    result = ops::multiply(result, cell_of(vector, i));
  }
  return result;
}

void grow_field(Flow& flow, const Expr& reach, const Expr& stride) {
  const Leaf* known = stride->leaf();
  if (reach == nullptr || known == nullptr || flow.field == nullptr) {
    flow.field = nullptr;
    return;
  }
  const bool is_near = flow.known_jump == AlongAxes{1};  // neighbours are neighbours in the input
  if (!is_zero(reach)) {
    flow.field = ops::add(flow.field, is_near ? reach : ops::multiply(reach, flow.jump));
  }
  AlongAxes strides;
  for (const Number& each : known->value.cells()) {
    strides.push_back(each.decimal().to_double());
  }
  if (strides != AlongAxes{1}) {
    flow.jump = is_near ? stride : ops::multiply(flow.jump, stride);
    flow.known_jump = times(flow.known_jump, strides);
  }
}

Flow joined(const LayerTree& tree, const std::vector<Flow>& ends, const std::string& name) {
  Flow result = tree.form == Form::concatenation ? concatenated(tree, ends, name) : merged(tree, ends);
  join_fields(result, ends);
  return result;
}

}  // namespace gradewright::engine::network
