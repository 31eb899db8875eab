#pragma once

#include <string>

#include "answers/judging/layer.hpp"
#include "answers/judging/verdict.hpp"

namespace gradewright::judging {

/// The reason for a verdict by its cells, which are in words already: "2 of 4 cells are right; wrong: row 1."
std::string reason_by_cells(const Verdict& verdict);

/// The reason for a single cell, also of a choice: "A is not B."
std::string reason_of(const CellVerdict& cell);

}  // namespace gradewright::judging
