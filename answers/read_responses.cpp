#include "answers/read_responses.hpp"

#include "answers/read_document.hpp"
#include "answers/read_row.hpp"

namespace gradewright {

std::vector<Response> read_responses(const Submission& submission,
                                     const std::vector<QuestionDeclaration>& questions) {
  if (submission.problem.empty()) {
    return submission.format == Submission::Format::row ? read_row(submission, questions)
                                                        : read_document(submission, questions);
  }
  std::vector<Response> responses;
  for (const QuestionDeclaration& question : questions) {
    for (const ItemDeclaration& item : question.items) {
      Response response;
      response.question = question.id;
      response.item = item.name;
      response.state = Response::State::unreadable;
      response.reason = submission.problem;
      responses.push_back(std::move(response));
    }
  }
  return responses;
}

}  // namespace gradewright
