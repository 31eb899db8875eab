#pragma once

#include <string>
#include <vector>

#include "answers/judging/layer.hpp"
#include "engine/graph/expr.hpp"

namespace gradewright::judging {

/// The named number that each cell of a step is, as `side` is of `size = [side, side, 16]`: whoever writes
/// the size has told the side. Empty for the others; nothing at all where no cell is one.
std::vector<std::string> cell_steps(const Expr& key);

}  // namespace gradewright::judging
