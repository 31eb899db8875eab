#include "answers/judging/follow/follow_plan.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "answers/judging/explain/carried_values.hpp"
#include "engine/graph/enclose.hpp"
#include "engine/graph/enclosing.hpp"
#include "engine/graph/substitute.hpp"
#include "engine/numbers/leaf_value.hpp"
#include "engine/numbers/rational.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/layout.hpp"

namespace gradewright::judging {
namespace {

/// Sets of steps of one item that plans are kept for: students write the same ones, or nearly.
constexpr std::size_t most_kept = 64;
/// Cells of one plan that are enclosed narrowly, and numbers that the step computes; of more, none is.
constexpr std::size_t most_narrowed = 64;
constexpr Index most_computed = 20'000;

bool has_fraction(const Taken& taken) {
  return std::ranges::any_of(taken.cells, &WrittenNumber::is_fraction);
}

std::string denominator_leaf(const std::string& step) {
  return "denominators of " + own_leaf(step);
}

Tensor<Number> numerators(const Taken& taken) {
  std::vector<Number> cells;
  std::ranges::transform(taken.cells, std::back_inserter(cells),
                         [](const WrittenNumber& cell) { return Number(cell.numerator()); });
  return {taken.step->value.shape(), std::move(cells)};
}

Tensor<Number> denominators(const Taken& taken) {
  std::vector<Number> cells;
  std::ranges::transform(taken.cells, std::back_inserter(cells),
                         [](const WrittenNumber& cell) { return Number(cell.denominator()); });
  return {taken.step->value.shape(), std::move(cells)};
}

/// What was worked with where it is no more and no less than what is written; elsewhere open.
std::vector<Rational> worked_with_exactly(const Taken& taken) {
  std::vector<Rational> cells;
  for (std::size_t at = 0; at < taken.cells.size(); ++at) {
    const WrittenNumber& cell = taken.cells[at];
    cells.push_back(taken.margins[at] == 0 && cell.is_finite()
                        ? Rational(cell.numerator()) / Rational(cell.denominator())
                        : Rational::open());
  }
  return cells;
}

Tensor<Interval> of_ones(const Shape& shape) {
  return {shape, std::vector<Interval>(static_cast<std::size_t>(shape.size()), Interval(1))};
}

Expr expression_of(const Taken& taken) {
  const std::string& name = taken.step->name;
  const Expr written = given(own_leaf(name), numerators(taken));
  return has_fraction(taken) ? ops::divide(written, given(denominator_leaf(name), denominators(taken)))
                             : written;
}

/// The step's name, and whether its value has a fraction: the graph is then another.
std::vector<std::string> steps_of(const Way& way) {
  std::vector<std::string> steps;
  for (const Taken& taken : way) {
    steps.push_back(has_fraction(taken) ? taken.step->name + "/" : taken.step->name);
  }
  return steps;
}

std::vector<Replacement> replacements(const Way& way) {
  std::vector<Replacement> values;
  std::ranges::transform(way, std::back_inserter(values), [](const Taken& taken) {
    return Replacement{taken.step->name, expression_of(taken)};
  });
  return values;
}

/// How many numbers are computed on the way.
Index cells_computed_by(const Expr& step) {
  Index cells = 0;
  for (const Expr& node : topological_order({&step, 1})) {
    cells += node->apply() != nullptr ? node->shape.size() : 0;
  }
  return cells;
}

/// One cell of a tensor, counted row by row.
Expr cell_of(const Expr& whole, std::size_t cell) {
  if (whole->shape.rank() == 0) {
    return whole;
  }
  const std::array<Index, 1> in_a_row{-1};
  return ops::select(ops::reshape(whole, in_a_row), {{.is_index = true, .index = static_cast<Index>(cell)}});
}

/// The key itself, from nothing, where it depends on none of the values.
CarriedStep carried_or_key(const Expr& key, const Way& way) {
  return carry_into(key, replacements(way)).value_or(CarriedStep{key, {}});
}

}  // namespace

FollowPlan::FollowPlan(const Expr& key, const Way& way) : FollowPlan(carried_or_key(key, way)) {}

FollowPlan::FollowPlan(CarriedStep carried)
    : step_(std::move(carried.step)), from_(std::move(carried.from)), settling_({&step_, 1}) {}

Way FollowPlan::counting(const Way& way) const {
  Way result;
  std::ranges::copy_if(way, std::back_inserter(result), [this](const Taken& taken) {
    return std::ranges::find(from_, taken.step->name) != from_.end();
  });
  return result;
}

SettledTensor FollowPlan::settle(const Way& way) {
  for (const Taken& taken : counting(way)) {
    const std::string& name = taken.step->name;
    settling_.bind(own_leaf(name), numerators(taken).view());
    if (has_fraction(taken)) {
      settling_.bind(denominator_leaf(name), denominators(taken).view());
    }
  }
  return std::move(settling_.run().front());
}

std::vector<NamedCells> FollowPlan::worked_with_in(const Way& way) const {
  std::vector<NamedCells> leaves;
  for (const Taken& taken : counting(way)) {
    const Shape& shape = taken.step->value.shape();
    leaves.push_back({own_leaf(taken.step->name), Tensor<Interval>(shape, worked_with(taken)),
                      worked_with_exactly(taken)});
    if (has_fraction(taken)) {
      leaves.push_back({denominator_leaf(taken.step->name), of_ones(shape)});
    }
  }
  return leaves;
}

Tensor<Interval> FollowPlan::enclose(const Way& way, const HandRounding& rounding) {
  if (!open_) {
    open_.emplace(std::span(&step_, 1), rounding);
  }
  return std::move(open_->over(worked_with_in(way)).front());
}

Interval FollowPlan::narrow(std::size_t cell, const Way& way, const HandRounding& rounding, Interval plain,
                            double slack) {
  const bool by_hand = rounding.decimals || rounding.significant;
  if (by_hand || !(plain.hi - plain.lo > slack) || cells_computed_by(step_) > most_computed) {
    return plain;
  }
  const std::vector<NamedCells> box = worked_with_in(way);
  auto found = narrow_.find(cell);
  if (found == narrow_.end()) {
    if (narrow_.size() == most_narrowed) {
      return plain;
    }
    std::vector<std::string> leaves;
    std::ranges::transform(box, std::back_inserter(leaves), &NamedCells::name);
    found = narrow_.try_emplace(cell, cell_of(step_, cell), leaves).first;
  }
  const Interval narrower = found->second.over(box, slack);
  return {std::max(plain.lo, narrower.lo), std::min(plain.hi, narrower.hi)};
}

Expr FollowPlan::step_with(const Way& way) const {
  std::vector<Replacement> values;
  for (const Taken& taken : counting(way)) {
    const std::string& name = taken.step->name;
    values.push_back({own_leaf(name), given(own_leaf(name), numerators(taken))});
    if (has_fraction(taken)) {
      values.push_back({denominator_leaf(name), given(denominator_leaf(name), denominators(taken))});
    }
  }
  return substitute({&step_, 1}, values).front();
}

FollowPlans::Lease FollowPlans::take(const Expr& key, const Way& way, std::size_t route) {
  Steps steps = steps_of(way);
  steps.push_back(std::to_string(route));  // no step has such a name
  {
    const std::scoped_lock lock(mutex_);
    if (const auto idle = idle_.find(steps); idle != idle_.end() && !idle->second.empty()) {
      std::unique_ptr<FollowPlan> plan = std::move(idle->second.back());
      idle->second.pop_back();
      return {*this, std::move(steps), std::move(plan)};
    }
  }
  return {*this, std::move(steps), std::make_unique<FollowPlan>(key, way)};
}

void FollowPlans::keep(Steps steps, std::unique_ptr<FollowPlan> plan) {
  const std::scoped_lock lock(mutex_);
  if (idle_.size() < most_kept || idle_.contains(steps)) {
    idle_[std::move(steps)].push_back(std::move(plan));
  }
}

FollowPlans::Lease::~Lease() {
  if (plan_ != nullptr) {
    plans_->keep(std::move(steps_), std::move(plan_));
  }
}

}  // namespace gradewright::judging
