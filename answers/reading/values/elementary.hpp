#pragma once

#include <string_view>

#include "answers/reading/layer.hpp"
#include "engine/graph/expr.hpp"

namespace gradewright::reading {

using ElementaryFunction = Expr (*)(const Expr&);

/// A function of one number as a graph of the engine, by the name that the notation gives it: exp, sin,
/// arctan, floor, sigmoid. Null for any other name. It throws NoValue outside its domain where the graph
/// would not show it.
ElementaryFunction elementary_function(std::string_view name);

/// Pi to 36 digits, as the step language has it.
Expr circle_constant();

}  // namespace gradewright::reading
