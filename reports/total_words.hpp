#pragma once

#include <string>
#include <vector>

#include "reports/gradebook.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// What a student has to know of a total that is not just the sum of the marks beside it: which submission
/// counts, what limits and choices made of the sum. Sentences.
std::vector<std::string> total_in_words(const Gradebook& book, const GradebookStudent& student);

}  // namespace gradewright::reports
