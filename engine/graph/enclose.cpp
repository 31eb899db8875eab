#include "engine/graph/enclose.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <utility>

#include "engine/graph/evaluate.hpp"
#include "engine/graph/operation.hpp"
#include "engine/numbers/leaf_value.hpp"

namespace gradewright::engine {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

double down(double x) {
  return std::nextafter(x, -infinity);
}
double up(double x) {
  return std::nextafter(x, infinity);
}

/// The multiples of 10^-decimals that values of `x` can be rounded to, and `x` itself: rounding is monotone,
/// so only the ends matter. Ties go outwards, whichever way the hand would take them.
Interval rounded_to_decimals(Interval x, int decimals) {
  const double scale = std::pow(10.0, std::abs(decimals));
  const auto to_units = [&](double value) { return decimals < 0 ? value / scale : value * scale; };
  const auto from_units = [&](double units) { return decimals < 0 ? units * scale : units / scale; };
  if (!std::isfinite(x.lo) || !std::isfinite(x.hi)) {
    return x;
  }
  const double low = from_units(std::ceil(down(to_units(x.lo)) - 0.5));
  const double high = from_units(std::floor(up(to_units(x.hi)) + 0.5));
  return {std::min(x.lo, down(low)), std::max(x.hi, up(high))};
}

Interval rounded_by_hand(Interval x, const HandRounding& rounding) {
  if (rounding.decimals) {
    return rounded_to_decimals(x, *rounding.decimals);
  }
  const double largest = std::max(std::abs(x.lo), std::abs(x.hi));
  if (largest == 0 || !std::isfinite(largest)) {
    return x;
  }
  const int magnitude = static_cast<int>(std::floor(std::log10(largest)));
  return rounded_to_decimals(x, *rounding.significant - 1 - magnitude);
}

const NamedCells* named(std::span<const NamedCells> leaves, const Leaf& leaf) {
  const auto found = std::ranges::find(leaves, leaf.name, &NamedCells::name);
  return found == leaves.end() ? nullptr : &*found;
}

Tensor<Interval> value_of(const Leaf& leaf, std::span<const NamedCells> leaves) {
  if (const NamedCells* other = named(leaves, leaf)) {
    return other->value;
  }
  Tensor<Interval> value(leaf.value.shape());
  std::ranges::transform(leaf.value.cells(), value.cells().begin(), leaf_value<Interval>);
  return value;
}

Tensor<Interval> enclose_rounded(const Expr& expr, const HandRounding& rounding,
                                 std::span<const NamedCells> leaves) {
  const std::vector<Expr> nodes = topological_order({&expr, 1});
  std::unordered_map<const Node*, Tensor<Interval>> values;
  for (const Expr& node : nodes) {
    Tensor<Interval> value(node->shape);
    if (const Leaf* leaf = node->leaf()) {
      value = value_of(*leaf, leaves);
    } else if (const Step* step = node->step()) {
      value = values.at(step->body.get());
      const Leaf* body = step->body->leaf();
      if (node != expr && (body == nullptr || named(leaves, *body) == nullptr)) {
        std::transform(value.cells().begin(), value.cells().end(), value.cells().begin(),
                       [&](Interval cell) { return rounded_by_hand(cell, rounding); });
      }
    } else {
      const Apply& applied = *node->apply();
      std::vector<TensorView<Interval>> operands;
      for (const Expr& operand : applied.operands) {
        operands.push_back(values.at(operand.get()).view());
      }
      applied.operation->eval(operands, value.mutable_view());
    }
    values.emplace(node.get(), std::move(value));
  }
  return values.at(expr.get());
}

}  // namespace

std::vector<Tensor<Interval>> enclose(std::span<const Expr> outputs) {
  Evaluation<Interval> evaluation(outputs);
  evaluation.run();
  std::vector<Tensor<Interval>> enclosures;
  for (std::size_t output = 0; output < outputs.size(); ++output) {
    const TensorView<Interval> value = evaluation.value(output);
    enclosures.emplace_back(value.shape, std::vector<Interval>(value.span().begin(), value.span().end()));
  }
  return enclosures;
}

Tensor<Interval> enclose(const Expr& expr, const HandRounding& rounding, std::span<const NamedCells> leaves) {
  if (rounding.decimals || rounding.significant) {
    return enclose_rounded(expr, rounding, leaves);
  }
  Evaluation<Interval> evaluation({&expr, 1});
  for (const NamedCells& leaf : leaves) {
    evaluation.bind(leaf.name, leaf.value.view());
  }
  evaluation.run();
  const TensorView<Interval> value = evaluation.value(0);
  return Tensor<Interval>(value.shape, {value.span().begin(), value.span().end()});
}

}  // namespace gradewright::engine
