#pragma once

#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/response.hpp"
#include "answers/reading/submission.hpp"

namespace gradewright::reading {

class PaperSheet;
class PreparedExam;
class Reading;

/// Reads one response per declared item, in the order of the declarations. Never throws for what a student
/// wrote.
std::vector<Response> read_responses(const Submission& submission, const PreparedExam& exam);

/// The same for an exam that is prepared for this submission alone. With the sheet that students fill in,
/// where the exam has one.
std::vector<Response> read_responses(const Submission& submission,
                                     const std::vector<QuestionDeclaration>& questions,
                                     const PaperSheet* sheet = nullptr);

/// The same of a document that was read before.
std::vector<Response> read_responses(const Reading& reading);

}  // namespace gradewright::reading
