#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/documents/question_label.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A sectioning command with the number that LaTeX prints before its title.
struct NumberedSection {
  std::size_t offset = 0;  ///< of the line that it begins
  QuestionLabel label;     ///< strong; as long as the command with its title
};

/// The \section, \subsection and \subsubsection of a LaTeX document whose numbers are the labels of an exam:
/// where no title is headed by a label itself, each number leads to a question, and there are as many
/// sections as the exam has numbers from 1 on. None otherwise: then the numbers are those of some other text.
std::vector<NumberedSection> numbered_sections(std::string_view text,
                                               const std::vector<std::vector<std::string>>& paths);

}  // namespace gradewright::reading
