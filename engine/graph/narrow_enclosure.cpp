#include "engine/graph/narrow_enclosure.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>
#include <limits>
#include <unordered_set>
#include <utility>

#include "engine/graph/differentiate.hpp"
#include "engine/graph/operation.hpp"

namespace gradewright::engine {
namespace {

constexpr std::size_t most_halvings = 12;
constexpr double infinity = std::numeric_limits<double>::infinity();

/// Not a number stands for anything.
Interval whole_if_undefined(Interval x) {
  return std::isnan(x.lo) || std::isnan(x.hi) ? Interval(-infinity, infinity) : x;
}

bool is_finite(Interval x) {
  return std::isfinite(x.lo) && std::isfinite(x.hi);
}

double width(Interval x) {
  return x.hi - x.lo;
}

/// Two enclosures of the same.
Interval common(Interval a, Interval b) {
  return {std::max(a.lo, b.lo), std::min(a.hi, b.hi)};
}

/// How far an enclosure is beyond what was met.
double beyond(Interval value, Interval met) {
  return std::max(met.lo - value.lo, value.hi - met.hi);
}

Interval hull_with(Interval met, Interval value) {
  return is_finite(value) ? hull(met, value) : met;
}

std::vector<Expr> leaves_called(std::span<const std::string> names, std::span<const Expr> order) {
  std::vector<Expr> leaves;
  for (const std::string& name : names) {
    const auto found = std::ranges::find_if(
        order, [&](const Expr& node) { return node->leaf() != nullptr && node->leaf()->name == name; });
    assert(found != order.end());
    leaves.push_back(*found);
  }
  return leaves;
}

bool all_points(TensorView<Interval> cells) {
  return std::ranges::all_of(cells.span(), &Interval::is_point);
}

/// What the gradient of a result flows to: nothing for an operand that it only jumps with.
std::vector<Expr> adjoint_of(const Expr& node) {
  const Apply& applied = *node->apply();
  const auto cells = static_cast<std::size_t>(node->shape.size());
  const Expr ones = literal(Tensor<Number>(node->shape, std::vector<Number>(cells, Number(1))));
  return applied.operation->adjoint({applied.operands, node, ones});
}

}  // namespace

NarrowEnclosure::Outputs NarrowEnclosure::outputs_for(const Expr& number,
                                                      std::span<const std::string> leaves) {
  const std::vector<Expr> order = topological_order({&number, 1});
  const std::vector<Expr> variables = leaves_called(leaves, order);
  Outputs outputs{{number}, {}};
  std::ranges::move(differentiate(number, variables), std::back_inserter(outputs.all));

  std::unordered_set<const Node*> open;  // what is not the same in the whole box
  std::ranges::transform(variables, std::inserter(open, open.end()), &Expr::get);
  for (const Expr& node : order) {
    if (const Step* named = node->step(); named != nullptr && open.contains(named->body.get())) {
      open.insert(node.get());
    }
    const Apply* applied = node->apply();
    if (applied == nullptr || std::ranges::none_of(applied->operands, [&](const Expr& operand) {
          return open.contains(operand.get());
        })) {
      continue;
    }
    open.insert(node.get());
    const std::vector<Expr> adjoint = adjoint_of(node);
    for (std::size_t i = 0; i < applied->operands.size(); ++i) {
      const Expr& operand = applied->operands[i];
      if (open.contains(operand.get()) && (i >= adjoint.size() || adjoint[i] == nullptr)) {
        outputs.jumps.push_back({outputs.all.size(), outputs.all.size() + 1});
        outputs.all.insert(outputs.all.end(), {node, operand});
      }
    }
  }
  return outputs;
}

NarrowEnclosure::NarrowEnclosure(const Expr& number, std::span<const std::string> leaves)
    : NarrowEnclosure(number, leaves, outputs_for(number, leaves)) {}

NarrowEnclosure::NarrowEnclosure(const Expr& number, std::span<const std::string> leaves, Outputs outputs)
    : leaves_(leaves.begin(), leaves.end()),
      jumps_(std::move(outputs.jumps)),
      number_({&number, 1}),
      all_(outputs.all) {
  for (std::size_t i = 0; i < leaves_.size(); ++i) {
    shapes_.push_back(outputs.all[i + 1]->shape);
  }
}

void NarrowEnclosure::bind(Evaluation<Interval>& evaluation, const Box& box) const {
  const Interval* cells = box.data();
  for (std::size_t i = 0; i < leaves_.size(); ++i) {
    evaluation.bind(leaves_[i], {shapes_[i], cells});
    cells += shapes_[i].size();
  }
}

Interval NarrowEnclosure::value_at(const Box& box) {
  bind(number_, box);
  number_.run();
  return whole_if_undefined(number_.value(0)[0]);
}

bool NarrowEnclosure::may_jump() const {
  return std::ranges::any_of(jumps_, [this](const Jump& jump) {
    return !all_points(all_.value(jump.result)) && !all_points(all_.value(jump.operand));
  });
}

NarrowEnclosure::Part NarrowEnclosure::part_of(Box box) {
  bind(all_, box);
  all_.run();
  Part part{{}, whole_if_undefined(all_.value(0)[0]), {infinity, -infinity}, 0};
  const bool smooth = !may_jump();
  Box middle;
  Box low;
  Box high;
  Interval change = 0;
  double most_open = -1;
  for (std::size_t i = 0; i < leaves_.size(); ++i) {
    for (const Interval given_slope : all_.value(i + 1).span()) {
      const Interval slope = whole_if_undefined(given_slope);
      const Interval cell = box[middle.size()];
      const double centre = cell.mid();
      const bool falls = slope.hi + slope.lo < 0;
      // Not taken as a product where there is nothing to differ: no slope times nothing is nothing.
      if (!cell.is_point()) {
        change += slope * (cell - Interval(centre));
        const double spread = smooth && is_finite(slope) ? width(slope) : infinity;
        const double leaves_open = std::min(spread, 1e100) * cell.radius();
        if (leaves_open > most_open) {
          most_open = leaves_open;
          part.to_halve = middle.size();
        }
      }
      middle.emplace_back(centre);
      low.emplace_back(falls ? cell.hi : cell.lo);
      high.emplace_back(falls ? cell.lo : cell.hi);
    }
  }
  const Interval at_middle = value_at(middle);
  if (smooth) {
    part.value = common(part.value, whole_if_undefined(at_middle + change));
  }
  for (const Interval value : {at_middle, value_at(low), value_at(high)}) {
    part.met = hull_with(part.met, value);
  }
  part.box = std::move(box);
  return part;
}

Interval NarrowEnclosure::over(std::span<const NamedCells> box, double slack) {
  Box cells;
  for (const NamedCells& leaf : box) {
    cells.insert(cells.end(), leaf.value.cells().begin(), leaf.value.cells().end());
  }
  std::vector<Part> parts{part_of(std::move(cells))};
  for (std::size_t halvings = 0;; ++halvings) {
    Interval value = parts.front().value;
    Interval met = parts.front().met;
    for (const Part& part : parts) {
      value = hull(value, part.value);
      met = hull(met, part.met);
    }
    const bool narrow = width(value) <= width(met) + slack;
    if (narrow || halvings == most_halvings) {
      return value;
    }
    const auto widest =
        std::ranges::max_element(parts, {}, [&](const Part& part) { return beyond(part.value, met); });
    Box lower = widest->box;
    Box upper = lower;
    const std::size_t at = widest->to_halve;
    const double middle = lower[at].mid();
    lower[at].hi = middle;
    upper[at].lo = middle;
    *widest = part_of(std::move(lower));
    parts.push_back(part_of(std::move(upper)));
  }
}

}  // namespace gradewright::engine
