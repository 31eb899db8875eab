#pragma once

#include <string>
#include <vector>

#include "answers/judging/layer.hpp"
#include "answers/judging/standard.hpp"

namespace gradewright::judging {

/// What an answer that earns a part, or nothing, is told of the cells that share no points, and stand at
/// `cells`: that they are all it has right, or that they have no share, and what a wrong one costs. With a
/// space before it; empty where there are none, or no cell is right.
std::string free_cells_sentence(const FreeCells& free, const std::vector<bool>& cells,
                                const std::vector<bool>& right);

}  // namespace gradewright::judging
