#include "tests/answers/reading/course_answers.hpp"

#include "answers/reading/read_responses.hpp"
#include "answers/reading/response.hpp"
#include "answers/reading/submission.hpp"
#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

std::string said(const Response& response) {
  if (response.state != Response::State::found || !response.doubt.empty() ||
      response.alternatives.size() != 1) {
    return "?";
  }
  const std::string value = shown(response.alternatives.front());
  return value.substr(value.find(')') + 2);  // its shape is that of the cells
}

}  // namespace

std::string said_in(const QuestionDeclaration& question, const std::string& document) {
  Submission submission;
  submission.text = document;
  std::string all;
  for (const Response& response : read_responses(submission, {question})) {
    if (response.state != Response::State::missing) {
      all += (all.empty() ? "" : "; ") + response.item + " " + said(response);
    }
  }
  return all;
}

std::string said_of(const QuestionDeclaration& question, const std::string& text) {
  return said_in(question, "## Question " + question.id + "\n\n" + text + "\n");
}

}  // namespace gradewright::reading
