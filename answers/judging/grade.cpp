#include "answers/judging/grade.hpp"

#include <cassert>
#include <deque>
#include <optional>
#include <span>
#include <utility>

#include "answers/judging/declare.hpp"
#include "answers/judging/follow/asked_before.hpp"
#include "answers/judging/follow/follow_allowance.hpp"
#include "answers/judging/follow/given_values.hpp"
#include "answers/judging/follow/shown_values.hpp"
#include "answers/judging/judge_response.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/judging/recognise.hpp"
#include "answers/judging/words/verdict_words.hpp"
#include "answers/reading/documents/prepared_exam.hpp"
#include "answers/reading/documents/reading.hpp"
#include "answers/reading/documents/shown_steps.hpp"
#include "answers/reading/read_responses.hpp"
#include "problems/exam.hpp"

namespace gradewright::judging {

struct Grader::Prepared {
  std::unique_ptr<const PaperSheet> sheet;
  PreparedExam exam_to_read;
  std::vector<std::vector<PreparedItem>> questions;
  std::vector<FollowPolicy> follow_through;           ///< of each question
  std::vector<std::vector<ItemDeclaration>> to_show;  ///< the steps of each question that no item asks for
  std::vector<std::vector<AskedBefore>> before;       ///< the steps of each that an earlier question asks for
  std::optional<StepColumns> step_columns;            ///< of `to_show`

  explicit Prepared(const Exam& exam)
      : sheet(paper_sheet(exam)), exam_to_read(judging::declarations(exam), sheet.get()) {
    for (const Question& question : exam.questions) {
      std::vector<PreparedItem> items;
      follow_through.push_back(question.follow_through);
      for (const Item& item : question.items) {
        items.push_back(prepare(exam, question, item));
      }
      before.push_back(asked_before(exam, questions, items));
      to_show.push_back(steps_to_show(exam_to_read.declared()[questions.size()], items));
      questions.push_back(std::move(items));
    }
    step_columns.emplace(exam_to_read.declared(), to_show);
  }
};

Grader::Grader(const Exam& exam) : prepared_(std::make_unique<const Prepared>(exam)) {}
Grader::~Grader() = default;
Grader::Grader(Grader&&) noexcept = default;

const std::vector<QuestionDeclaration>& Grader::declarations() const {
  return prepared_->exam_to_read.declared();
}

const StepColumns& Grader::step_columns() const {
  return *prepared_->step_columns;
}

const SettledTensor& Grader::key(std::size_t question, std::size_t item) const {
  return prepared_->questions.at(question).at(item).whole_key;
}

const SettledTensor& Grader::asked_key(std::size_t question, std::size_t item) const {
  return prepared_->questions.at(question).at(item).standard.key;
}

std::vector<Verdict> Grader::judge(const std::vector<Response>& responses,
                                   const std::vector<std::vector<ShownStep>>& shown) const {
  std::vector<Verdict> verdicts;
  Judgement judgement;
  GivenValues given;
  std::deque<std::vector<std::optional<Response>>> recognised_of;  // each question's; values point into it
  std::span<const Response> rest = responses;
  for (std::size_t question = 0; question < prepared_->questions.size(); ++question) {
    const std::vector<PreparedItem>& items = prepared_->questions[question];
    FollowAllowance follow_through(prepared_->follow_through[question]);
    assert(items.size() <= rest.size());
    const std::span<const Response> of_question = rest.first(items.size());
    rest = rest.subspan(items.size());
    given.begin(shown.empty() ? std::vector<OwnValue>() : own_values_of(shown[question], items),
                prepared_->before[question]);
    std::vector<std::optional<Response>>& by_key = recognised_of.emplace_back(recognised(items, of_question));
    for (std::size_t i = 0; i < items.size(); ++i) {
      judge_response(items[i], by_key[i] ? *by_key[i] : of_question[i], given.own(), judgement);
      if (std::string other = other_answer(items, of_question, by_key, i, judgement); !other.empty()) {
        by_key[i] = of_question[i];
        by_key[i]->doubt = std::move(other);
        judge_response(items[i], *by_key[i], given.own(), judgement);
      }
      const Response& response = by_key[i] ? *by_key[i] : of_question[i];
      follow_through.limit(judgement, items[i], given.own());
      verdicts.push_back(in_words(judgement, items[i], response));
      given.add(items[i], response, judgement);
    }
  }
  return verdicts;
}

ReadAnswers Grader::read(const Submission& submission) const {
  const PreparedExam& exam = prepared_->exam_to_read;
  if (!submission.problem.empty()) {
    return {read_responses(submission, exam)};
  }
  if (submission.format == Submission::Format::row) {
    return {read_responses(submission, exam), step_columns().shown_in(submission)};
  }
  const Reading reading(submission, exam);
  ReadAnswers answers{read_responses(reading)};
  for (std::size_t question = 0; question < prepared_->to_show.size(); ++question) {
    answers.shown.push_back(shown_steps(reading, question, prepared_->to_show[question]));
  }
  return answers;
}

GradedSubmission Grader::grade(const Submission& submission) const {
  const ReadAnswers answers = read(submission);
  return {submission.student, submission.source, judge(answers.responses, answers.shown)};
}

}  // namespace gradewright::judging
