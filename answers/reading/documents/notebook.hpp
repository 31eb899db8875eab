#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A notebook's file of more bytes than this, its pictures among them, is not read.
inline constexpr std::size_t max_notebook_bytes = std::size_t{64} << 20U;

/// Why a file is no notebook.
struct NoNotebook {
  std::string problem;
};

/// What a Jupyter notebook says, as one text: its Markdown and raw cells as they stand, and of its code cells
/// what they printed or came to as text (never the code, a picture or a mistake), a blank line between them.
/// Of a cell that nbgrader has locked only what may head a question: its text is the paper's. Reads the
/// formats 4 (`cells`) and 3 (`worksheets`) of nbformat.
std::variant<std::string, NoNotebook> notebook_text(std::string_view json);

}  // namespace gradewright::reading
