#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/graph/expr.hpp"

namespace gradewright::engine {

/// Every step or given called `name` gets `by` as its body or value. Shapes must agree.
struct Replacement {
  std::string name;
  Expr by;
};

/// The outputs with named nodes replaced; what does not depend on them is shared with the original. The
/// replaced node keeps its name as a step, so that worked steps still show it. ShapeError when a shape
/// differs.
std::vector<Expr> substitute(std::span<const Expr> outputs, std::span<const Replacement> replacements);

}  // namespace gradewright::engine
