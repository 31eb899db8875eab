#pragma once

#include <string_view>

#include "engine/language/scope.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

/// The given or step that a name of a formula goes back to: W of the cell W_{ij}, P of the expectation E_P.
/// Empty for `sum`, and for 1, which stands for what is no part of the value.
std::string_view definition_behind(std::string_view name, const notation::Scope& scope);

}  // namespace gradewright::problems
