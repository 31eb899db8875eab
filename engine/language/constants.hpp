#pragma once

#include <span>
#include <string_view>

#include "engine/graph/expr.hpp"

namespace gradewright::engine::notation {

/// The constant of that name, where nothing else is called so: e, pi, inf, nan. Null for any other name.
Expr constant_called(std::string_view name);

/// Names that are constants and cannot be defined: an e or a pi of the exam's own is another matter.
bool is_reserved(std::string_view name);

/// Whether any of the values was computed with the constant of this name, so that a later definition of the
/// name would give it two meanings.
bool is_used_constant(std::string_view name, std::span<const Expr> values);

}  // namespace gradewright::engine::notation
