#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// The code of a notebook or a session that was exported to Markdown or text, where what it printed stands
/// behind it: fenced code of a programming language before an indented block or a fence without one, lines
/// behind >>> and ..., In [3]: and ...:. With it the prompts of outputs, Out[3]:. In order. Code behind which
/// nothing was printed stays, as it may be an answer.
std::vector<Span> exported_code(std::string_view text);

/// Whether a line says no more than that an output follows: "Output:", "**Output**".
bool heads_output(std::string_view line);

}  // namespace gradewright::reading
