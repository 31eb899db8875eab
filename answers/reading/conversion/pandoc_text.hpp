#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Why something cannot be made text.
struct NoText {
  std::string problem;
};

/// A document as text.
struct DocumentText {
  std::string text;
  std::string
      added;  ///< what of it does not stand in the document's running text: labels of lists, footnotes
};

/// The text of a document as pandoc's JSON has it (pandoc-types 1.20 to 1.23), in Markdown as students type
/// it: nothing is escaped, as what was typed is read as it was typed. Headings have their `#`, lists the
/// numbers and letters that were shown, tables their bars, formulas their dollars; what is struck out stands
/// between
/// `~~`, what is raised or lowered in `^{}` and `_{}`, and `object_mark` for a picture. Blocks are parted by
/// blank lines and nothing is indented, as depth means nothing for what an answer is.
std::variant<DocumentText, NoText> pandoc_text(std::string_view json);

}  // namespace gradewright::reading
