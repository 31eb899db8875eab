#include "answers/judging/explain/carried_values.hpp"

#include <algorithm>
#include <utility>

#include "engine/graph/settle.hpp"

namespace gradewright::judging {
namespace {

/// What the step computes: the step itself must not be replaced.
const Expr& body_of(const Expr& step) {
  return step->step() != nullptr ? step->step()->body : step;
}

std::vector<const Step*> steps_in(const Expr& body) {
  std::vector<const Step*> steps;
  for (const Expr& node : topological_order({&body, 1})) {
    if (const Step* named = node->step()) {
      steps.push_back(named);
    }
  }
  return steps;
}

}  // namespace

std::vector<const Step*> steps_behind(const Expr& step) {
  return steps_in(body_of(step));
}

std::string own_leaf(const std::string& step) {
  return "own " + step;
}

std::optional<CarriedStep> carry_into(const Expr& step, std::span<const Replacement> values) {
  const Expr& body = body_of(step);
  const Expr carried = substitute({&body, 1}, values).front();
  if (carried == body) {
    return std::nullopt;
  }
  CarriedStep result{carried, {}};
  const std::vector<const Step*> steps = steps_in(carried);
  for (const Replacement& value : values) {
    if (std::ranges::find(steps, value.name, &Step::name) != steps.end()) {
      result.from.push_back(value.name);
    }
  }
  return result;
}

std::optional<CarriedValue> carry(const Expr& step, std::span<const Replacement> values) {
  auto carried = carry_into(step, values);
  if (!carried) {
    return std::nullopt;
  }
  SettledTensor value = settle(carried->step);
  return CarriedValue{std::move(carried->step), std::move(value), std::move(carried->from)};
}

}  // namespace gradewright::judging
