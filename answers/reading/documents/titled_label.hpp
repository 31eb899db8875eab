#pragma once

#include <optional>
#include <string_view>

#include "answers/reading/documents/question_label.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

struct ExamLabels;

/// The label at the end of a heading of Markdown or LaTeX, or of a bold line, behind a title: "## Pooling
/// (Question 1b)", "**Attention - Problem 2**". `text` goes from its line on. The title belongs to the label
/// where it is one of the question's own words; otherwise it may be the answer, and only what stands before
/// it does.
std::optional<QuestionLabel> titled_label(std::string_view text, const ExamLabels& exam);

}  // namespace gradewright::reading
