#include "answers/reading/read_responses.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "answers/reading/conversion/object_mark.hpp"
#include "answers/reading/documents/match_items.hpp"
#include "answers/reading/documents/prepared_exam.hpp"
#include "answers/reading/documents/reading.hpp"
#include "answers/reading/matching/decimal_mark.hpp"
#include "answers/reading/tables/read_row.hpp"

namespace gradewright::reading {
namespace {

/// Responses with what the texts of the submission decide of their marks; `read` reads it again by other
/// declarations.
template <class Read>
std::vector<Response> with_decimal_marks(std::vector<Response> responses, const PreparedExam& exam,
                                         const std::vector<std::string_view>& texts, const Read& read) {
  const DecimalMark mark = decimal_mark_of(texts, responses);
  const PreparedExam& other = exam.with_other_decimals();
  if (exam.declares_decimal_comma()) {
    if (mark == DecimalMark::point || mark == DecimalMark::mixed) {
      keep_mixed_marks(responses, read(other));
    }
    return responses;
  }
  switch (mark) {
    case DecimalMark::unknown:
      if (may_group_by_points(texts)) {
        keep_pointed_thousands(responses, read(other));
      }
      break;
    case DecimalMark::point:
      settle_by_points(responses);
      break;
    case DecimalMark::comma:
      settle_by_commas(responses, read(other));
      break;
    case DecimalMark::mixed:
      keep_mixed_marks(responses, read(other));
      break;
  }
  if (std::ranges::any_of(responses, may_group_by_chain)) {
    settle_by_chains(responses, read(other));
  }
  return responses;
}

std::vector<Response> read_fields(const Submission& submission, const PreparedExam& exam) {
  std::vector<std::string_view> texts;
  for (const auto& [name, text] : submission.fields) {
    texts.emplace_back(text);
  }
  const auto read = [&submission](const PreparedExam& one) { return read_row(submission, one.declared()); };
  return with_decimal_marks(read(exam), exam, texts, read);
}

/// What the student wrote under the labels of questions.
std::vector<std::string_view> texts_of(const Reading& reading) {
  std::vector<std::string_view> texts;
  for (const Section& section : reading.sections()) {
    texts.push_back(std::string_view(reading.text()).substr(section.content.offset, section.content.length));
  }
  return texts;
}

/// What is not found in the text may be in a picture.
void doubt_what_is_missing(std::vector<Response>& responses) {
  for (Response& response : responses) {
    if (response.state == Response::State::missing) {
      response.state = Response::State::unreadable;
      response.reason = "nothing is written for it, but the document may hold more than text, as pictures";
    }
  }
}

}  // namespace

std::vector<Response> read_responses(const Submission& submission, const PreparedExam& exam) {
  if (!submission.problem.empty()) {
    return all_unreadable(exam.declared(), submission.problem);
  }
  return submission.format == Submission::Format::row ? read_fields(submission, exam)
                                                      : read_responses(Reading(submission, exam));
}

std::vector<Response> read_responses(const Submission& submission,
                                     const std::vector<QuestionDeclaration>& questions,
                                     const PaperSheet* sheet) {
  return read_responses(submission, PreparedExam(questions, sheet));
}

std::vector<Response> read_responses(const Reading& reading) {
  std::vector<Response> responses = with_decimal_marks(
      match_items(reading), reading.exam(), texts_of(reading),
      [&reading](const PreparedExam& exam) { return match_items(Reading(reading.submission(), exam)); });
  if (reading.submission().text.find(object_mark) != std::string::npos) {
    doubt_what_is_missing(responses);
  }
  return responses;
}

}  // namespace gradewright::reading
