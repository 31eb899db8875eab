#pragma once

#include "answers/judging/layer.hpp"
#include "answers/judging/standard.hpp"
#include "problems/exam.hpp"

namespace gradewright::judging {

/// The cells of the item that an answer of zeros, or a copied given, gets right: those that are the given's,
/// and not those that only have its number. None where those are all of
/// them, where the points are not shared by cells, and where the exam says so. Of a key that is meant up to
/// its order or a factor only what zeros get right.
FreeCells free_cells(const Question& question, const Item& item, const Standard& standard);

/// The free cells of another key that is as right as the standard's: its cells in another order, or with the
/// other sign.
std::vector<bool> free_cells_of(const SettledTensor& other, const Standard& standard);

}  // namespace gradewright::judging
