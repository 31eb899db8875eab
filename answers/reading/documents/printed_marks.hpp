#pragma once

#include <string>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Puts blanks in place of the marks with which R's documents lead the lines of an output, "## [1] 1.4" and
/// "#> [1] 1.4": in an indented block and in a fence. Without that they are headings of Markdown.
void lay_out_printed_marks(std::string& text);

}  // namespace gradewright::reading
