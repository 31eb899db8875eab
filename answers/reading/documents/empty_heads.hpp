#pragma once

#include <string>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Puts blanks in place of the heads of tables in Markdown that hold nothing, "| | | |", of the line below
/// them and of the ends of both, over rows without letters: they are the rows of a matrix, which stands
/// directly below what stands above its head.
void lay_out_empty_heads(std::string& text);

}  // namespace gradewright::reading
