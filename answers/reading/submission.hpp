#pragma once

#include <string>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// One student's document or row, as bytes. Student ids are text: leading zeros matter.
struct Submission {
  enum class Format { markdown, latex, row };
  std::string student;
  std::string source;  ///< file name, with ":LINE" for a row of a table; for messages only
  Format format = Format::markdown;
  std::string text;  ///< markdown, latex: the document
  /// row: what each column or field says, by "question.item" (or the header as it stood).
  std::vector<std::pair<std::string, std::string>> fields;
  /// Set when the submission as a whole cannot be read (binary, over a limit): every item goes to review.
  std::string problem;
};

}  // namespace gradewright::reading
