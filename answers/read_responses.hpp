#pragma once

#include <vector>

#include "answers/response.hpp"
#include "answers/submission.hpp"

namespace gradewright {

/// Reads one response per declared item, in the order of the declarations. Never throws for what a student
/// wrote.
std::vector<Response> read_responses(const Submission& submission,
                                     const std::vector<QuestionDeclaration>& questions);

}  // namespace gradewright
