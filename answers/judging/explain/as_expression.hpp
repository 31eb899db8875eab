#pragma once

#include <string_view>

#include "answers/judging/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/expr.hpp"

namespace gradewright::judging {

/// The value as an expression of shape `shape`; null when a cell is not a finite number or the shape differs
/// by more than axes of length 1. `name` is that of the leaf with the numbers (with the numerators, of
/// fractions).
Expr as_expression(const ReadValue& value, const Shape& shape, std::string_view name = {});

}  // namespace gradewright::judging
