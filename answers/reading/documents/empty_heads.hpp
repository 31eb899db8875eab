#pragma once

#include <string>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Puts blanks in place of the heads of tables in Markdown that hold nothing, "| | | |", and of the line
/// below them, over rows without letters: they are the rows of a matrix.
void lay_out_empty_heads(std::string& text);

}  // namespace gradewright::reading
