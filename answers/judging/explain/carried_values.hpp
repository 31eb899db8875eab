#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "answers/judging/layer.hpp"
#include "engine/graph/expr.hpp"
#include "engine/graph/settled_tensor.hpp"
#include "engine/graph/substitute.hpp"

namespace gradewright::judging {

/// A step with values that somebody carried on in place of steps that it is computed from.
struct CarriedStep {
  Expr step;                      ///< what the step computes, with the values in place
  std::vector<std::string> from;  ///< the names whose values count: none of them stands behind another
};
/// The same recomputed.
struct CarriedValue {
  Expr step;
  SettledTensor value;
  std::vector<std::string> from;
};

/// `step` with `values` in place of the named steps that it is computed from, never of the step itself. None
/// when it depends on none of them.
std::optional<CarriedStep> carry_into(const Expr& step, std::span<const Replacement> values);

/// What `carry_into` gives, recomputed.
std::optional<CarriedValue> carry(const Expr& step, std::span<const Replacement> values);

/// The name of the leaf that stands for somebody's value of a step: none that a question can have.
std::string own_leaf(const std::string& step);

/// The named steps that `step` is computed from, itself left out.
std::vector<const Step*> steps_behind(const Expr& step);

}  // namespace gradewright::judging
