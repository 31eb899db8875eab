#include "answers/judging/grade.hpp"

#include <cassert>
#include <optional>
#include <span>
#include <utility>
#include <variant>

#include "answers/judging/declare.hpp"
#include "answers/judging/judge_response.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/judging/recognise.hpp"
#include "answers/judging/words/verdict_words.hpp"
#include "answers/reading/documents/prepared_exam.hpp"
#include "answers/reading/read_responses.hpp"
#include "problems/exam.hpp"

namespace gradewright::judging {

struct Grader::Prepared {
  std::unique_ptr<const PaperSheet> sheet;
  PreparedExam exam_to_read;
  std::vector<std::vector<PreparedItem>> questions;

  explicit Prepared(const Exam& exam)
      : sheet(paper_sheet(exam)), exam_to_read(judging::declarations(exam), sheet.get()) {
    for (const Question& question : exam.questions) {
      std::vector<PreparedItem>& items = questions.emplace_back();
      for (const Item& item : question.items) {
        items.push_back(prepare(exam, question, item));
      }
    }
  }
};

Grader::Grader(const Exam& exam) : prepared_(std::make_unique<const Prepared>(exam)) {}
Grader::~Grader() = default;
Grader::Grader(Grader&&) noexcept = default;

const std::vector<QuestionDeclaration>& Grader::declarations() const {
  return prepared_->exam_to_read.declared();
}

const SettledTensor& Grader::key(std::size_t question, std::size_t item) const {
  return prepared_->questions.at(question).at(item).whole_key;
}

const SettledTensor& Grader::asked_key(std::size_t question, std::size_t item) const {
  return prepared_->questions.at(question).at(item).standard.key;
}

namespace {

/// The student's value of an item, when it is the whole value under the name of a step: each of its readings,
/// and each of the values that were written under the name.
std::optional<OwnValue> own_value(const PreparedItem& prepared, const Response& response,
                                  const Judgement& judgement) {
  if (prepared.key == nullptr || !prepared.standard.cell_names.empty() ||
      response.state == Response::State::missing) {
    return std::nullopt;
  }
  OwnValue own;
  own.name = name_of(prepared.key);
  own.right = judgement.mark.outcome == Outcome::correct;
  own.rule = &prepared.standard.rule;
  own.follows = judgement.ground == Judgement::Ground::explained &&
                std::holds_alternative<ByOwnValues>(judgement.explained.best().evidence);
  for (const ReadValue& value : response.alternatives) {
    own.values.push_back(&value);
  }
  return own;
}

}  // namespace

std::vector<Verdict> Grader::judge(const std::vector<Response>& responses) const {
  std::vector<Verdict> verdicts;
  Judgement judgement;
  std::span<const Response> rest = responses;
  for (const std::vector<PreparedItem>& items : prepared_->questions) {
    assert(items.size() <= rest.size());
    const std::span<const Response> of_question = rest.first(items.size());
    rest = rest.subspan(items.size());
    std::vector<OwnValue> own;  // points into the responses
    std::vector<std::optional<Response>> by_key(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
      by_key[i] = recognised(items, of_question, i);
      const Response& response = by_key[i] ? *by_key[i] : of_question[i];
      judge_response(items[i], response, own, judgement);
      verdicts.push_back(in_words(judgement, items[i], response));
      if (auto value = own_value(items[i], response, judgement)) {
        own.push_back(std::move(*value));
      }
    }
  }
  return verdicts;
}

GradedSubmission Grader::grade(const Submission& submission) const {
  return {submission.student, submission.source, judge(read_responses(submission, prepared_->exam_to_read))};
}

}  // namespace gradewright::judging
