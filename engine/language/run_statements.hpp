#pragma once

#include <functional>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/language/defined_function.hpp"
#include "engine/language/elaborator.hpp"
#include "engine/language/scope.hpp"
#include "engine/language/statement.hpp"

namespace gradewright::engine::notation {

/// Runs the lines of a source: its steps and functions are defined in `scope`. Returns the steps in order.
std::vector<Expr> run_source(const Block& block, Scope& scope, const std::function<TextOrigin()>& origin);

/// Runs the body of a function, whose parameters have their values in `elaborator`: what it returns, several
/// values as a list. Its steps are added to the inner steps of the elaborator's work.
Value run_body(const DefinedFunction& function, Elaborator& elaborator);

}  // namespace gradewright::engine::notation
