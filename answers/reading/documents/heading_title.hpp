#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

struct ExamLabels;

/// The length of the title behind the label in a heading of Markdown, "## Question 13a: Regularisation",
/// whose words are those of the question's own text and names, where something else stands below it; 0 where
/// none stands there. `rest` is what stands behind the label, from there to the end of the section.
std::size_t title_length(std::string_view rest, const ExamLabels& exam, const std::string& number);

}  // namespace gradewright::reading
