#pragma once

#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/response_tokens.hpp"

namespace gradewright::reading {

/// Tokens where an environment that lays out equations (align, or an array with relations between its cells)
/// has become lines: its begin and end are edges of mathematics, its \\ line ends, its & nothing.
std::vector<ResponseToken> equations_as_lines(std::vector<ResponseToken> tokens);

/// Tokens where a row of a Markdown table "| Z | 0.5 | 0.2 |" has become "Z = 0.5 & 0.2", and a row of
/// numbers "0.5 & 0.2"; rules such as |---|---| are gone. A header that begins with an empty cell is gone
/// with the first cell of every row: they only number the rows and columns.
std::vector<ResponseToken> tables_as_lines(std::vector<ResponseToken> tokens);

}  // namespace gradewright::reading
