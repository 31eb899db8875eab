#include "answers/reading/read_responses.hpp"

#include <algorithm>

#include "answers/reading/documents/read_document.hpp"
#include "answers/reading/matching/decimal_mark.hpp"
#include "answers/reading/tables/read_row.hpp"

namespace gradewright::reading {

std::vector<Response> read_responses(const Submission& submission,
                                     const std::vector<QuestionDeclaration>& questions) {
  if (!submission.problem.empty()) {
    return all_unreadable(questions, submission.problem);
  }
  std::vector<Response> responses = submission.format == Submission::Format::row
                                        ? read_row(submission, questions)
                                        : read_document(submission, questions);
  const bool declared = std::ranges::any_of(questions, [](const QuestionDeclaration& question) {
    return std::ranges::any_of(question.items, &ItemDeclaration::decimal_comma);
  });
  if (!declared) {
    decide_decimal_marks(submission, responses);
  }
  return responses;
}

}  // namespace gradewright::reading
