#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/documents/choose_labels.hpp"
#include "answers/reading/documents/question_label.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether a label has exactly one of the paths that the exam declares.
bool is_path_of(const QuestionLabel& label, const std::vector<std::vector<std::string>>& declared);

/// "**Problem 9 (a)** C. **Problem 9 (b)** True.": adds the exam's labels inside a line in the style of the
/// one that it begins with, the last of `places`, and says how many they are.
std::size_t add_styled_labels(std::string_view line, std::size_t offset,
                              const std::vector<std::vector<std::string>>& declared,
                              std::vector<LabelPlace>& places);

}  // namespace gradewright::reading
