#include "answers/reading/read_responses.hpp"

#include <algorithm>

#include "answers/reading/documents/match_items.hpp"
#include "answers/reading/documents/reading.hpp"
#include "answers/reading/matching/decimal_mark.hpp"
#include "answers/reading/tables/read_row.hpp"

namespace gradewright::reading {
namespace {

std::vector<Response> with_decimal_marks(const Submission& submission,
                                         const std::vector<QuestionDeclaration>& questions,
                                         std::vector<Response> responses) {
  const bool declared = std::ranges::any_of(questions, [](const QuestionDeclaration& question) {
    return std::ranges::any_of(question.items, &ItemDeclaration::decimal_comma);
  });
  if (!declared) {
    decide_decimal_marks(submission, responses);
  }
  return responses;
}

}  // namespace

std::vector<Response> read_responses(const Submission& submission,
                                     const std::vector<QuestionDeclaration>& questions,
                                     const PaperSheet* sheet) {
  if (!submission.problem.empty()) {
    return all_unreadable(questions, submission.problem);
  }
  if (submission.format == Submission::Format::row) {
    return with_decimal_marks(submission, questions, read_row(submission, questions));
  }
  return read_responses(Reading(submission, questions, sheet));
}

std::vector<Response> read_responses(const Reading& reading) {
  return with_decimal_marks(reading.submission(), reading.questions(), match_items(reading));
}

}  // namespace gradewright::reading
