#pragma once

#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/token.hpp"

namespace gradewright::reading {

/// Leaves out what an interpreter prints beside the numbers of an array: R's "[1]" before each line and
/// "[,1]" over and "[1,]" before those of a matrix, Julia's "2\u00D72 Matrix{Float64}:" over the rows, the
/// heads, row numbers and "dtype: float64" of pandas.
void leave_out_print_marks(std::vector<Token>& tokens);

}  // namespace gradewright::reading
