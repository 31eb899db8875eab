#include "answers/reading/read_responses.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "answers/reading/documents/match_items.hpp"
#include "answers/reading/documents/reading.hpp"
#include "answers/reading/matching/decimal_mark.hpp"
#include "answers/reading/tables/read_row.hpp"

namespace gradewright::reading {
namespace {

using Questions = std::vector<QuestionDeclaration>;

/// The declarations of an exam whose students write decimals with a comma, or with a point.
Questions with_decimal_comma(Questions questions, bool comma = true) {
  for (QuestionDeclaration& question : questions) {
    for (ItemDeclaration& item : question.items) {
      item.decimal_comma = comma;
    }
  }
  return questions;
}

bool declares_decimal_comma(const Questions& questions) {
  return std::ranges::any_of(questions, [](const QuestionDeclaration& question) {
    return std::ranges::any_of(question.items, &ItemDeclaration::decimal_comma);
  });
}

/// Responses with what the texts of the submission decide of their marks; `read` reads it again by other
/// declarations.
template <class Read>
std::vector<Response> with_decimal_marks(std::vector<Response> responses, const Questions& questions,
                                         const std::vector<std::string_view>& texts, const Read& read) {
  const DecimalMark mark = decimal_mark_of(texts, responses);
  if (declares_decimal_comma(questions)) {
    if (mark == DecimalMark::point || mark == DecimalMark::mixed) {
      keep_mixed_marks(responses, read(with_decimal_comma(questions, false)));
    }
    return responses;
  }
  switch (mark) {
    case DecimalMark::unknown:
      break;
    case DecimalMark::point:
      settle_by_points(responses);
      break;
    case DecimalMark::comma:
      settle_by_commas(responses, read(with_decimal_comma(questions)));
      break;
    case DecimalMark::mixed:
      keep_mixed_marks(responses, read(with_decimal_comma(questions)));
      break;
  }
  return responses;
}

std::vector<Response> read_fields(const Submission& submission, const Questions& questions) {
  std::vector<std::string_view> texts;
  for (const auto& [name, text] : submission.fields) {
    texts.emplace_back(text);
  }
  return with_decimal_marks(
      read_row(submission, questions), questions, texts,
      [&submission](const Questions& declared) { return read_row(submission, declared); });
}

/// What the student wrote under the labels of questions.
std::vector<std::string_view> texts_of(const Reading& reading) {
  std::vector<std::string_view> texts;
  for (const Section& section : reading.sections()) {
    texts.push_back(std::string_view(reading.text()).substr(section.content.offset, section.content.length));
  }
  return texts;
}

}  // namespace

std::vector<Response> read_responses(const Submission& submission, const Questions& questions,
                                     const PaperSheet* sheet) {
  if (!submission.problem.empty()) {
    return all_unreadable(questions, submission.problem);
  }
  return submission.format == Submission::Format::row ? read_fields(submission, questions)
                                                      : read_responses(Reading(submission, questions, sheet));
}

std::vector<Response> read_responses(const Reading& reading) {
  return with_decimal_marks(match_items(reading), reading.questions(), texts_of(reading),
                            [&reading](const Questions& declared) {
                              return match_items(Reading(reading.submission(), declared, reading.sheet()));
                            });
}

}  // namespace gradewright::reading
