#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/documents/choose_labels.hpp"
#include "answers/reading/documents/label_table.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/submission.hpp"

namespace gradewright::reading {

struct ExamLabels;

/// What could be the labels of a document.
struct LabelSearch {
  std::vector<LabelPlace> places;  ///< in order
  std::vector<LabelTable> tables;  ///< that head questions, or say how many points they have
  std::size_t body = 0;            ///< where what was handed in begins: after \begin{document}
};

/// Looks for labels of the exam's questions, at the starts of lines, in tables, and in the
/// middle of a line where a part follows the one before. Ends after max_question_labels + 1 that are not
/// bare.
LabelSearch find_labels(std::string_view text, Submission::Format format, const ExamLabels& exam);

}  // namespace gradewright::reading
