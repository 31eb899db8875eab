#include "answers/judging/grade.hpp"

#include <algorithm>
#include <cassert>
#include <deque>
#include <optional>
#include <span>
#include <utility>
#include <variant>

#include "answers/judging/compare/own_digits.hpp"
#include "answers/judging/declare.hpp"
#include "answers/judging/follow/asked_before.hpp"
#include "answers/judging/follow/follow_allowance.hpp"
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

/// The cells of a judged value that are right, by the key or exactly by other own values, before they were
/// rounded.
std::vector<std::optional<WrittenNumber>> unrounded_cells(const Explanation& first, const Explanation& best) {
  std::vector<std::optional<WrittenNumber>> cells;
  const auto* followed = std::get_if<ByOwnValues>(&best.evidence);
  for (std::size_t at = 0; at < first.compared.cells.size(); ++at) {
    const bool follows =
        followed != nullptr && at < followed->cells.size() && followed->cells[at] == CellFollows::exactly;
    const SettledTensor* of = is_right_in_value(first.compared.cells[at]) ? &first.key()
                              : follows                                   ? &best.key()
                                                                          : nullptr;
    cells.push_back(of != nullptr ? std::optional(as_written(of->cells()[at])) : std::nullopt);
  }
  return cells;
}

/// Whether every cell follows from other own values, or is right by the key; a person may have to look.
bool follows_whole(const Explanation& explanation) {
  const auto* followed = std::get_if<ByOwnValues>(&explanation.evidence);
  return followed != nullptr && std::ranges::find(followed->cells, CellFollows::no) == followed->cells.end();
}

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
  own.is_short = judgement.mark.outcome == Outcome::too_few_digits;
  if (judgement.ground == Judgement::Ground::explained) {
    own.follows = follows_whole(judgement.explained.best());
    if (!own.right && response.alternatives.size() == 1 && judgement.explained.first().compared.fit.fits()) {
      own.unrounded = unrounded_cells(judgement.explained.first(), judgement.explained.best());
    }
  }
  for (const ReadValue& value : response.alternatives) {
    own.values.push_back(&value);
  }
  return own;
}

/// What a student gave for each item of each question so far.
using GivenBefore = std::vector<std::vector<std::optional<OwnValue>>>;

/// Adds what was given for steps that an earlier question asked for. Of a step that is shown again, what was
/// given wrong there stands for it here: the slip was paid for. What was right is as it is shown here.
void add_given_before(const std::vector<AskedBefore>& before, const GivenBefore& given,
                      std::vector<OwnValue>& own) {
  for (const AskedBefore& each : before) {
    const std::optional<OwnValue>& earlier = given[each.question][each.item];
    if (!earlier || earlier->values.empty()) {
      continue;
    }
    const auto shown = std::ranges::find(own, each.step, &OwnValue::name);
    if (shown != own.end() && earlier->right) {
      continue;
    }
    if (shown != own.end()) {
      own.erase(shown);
    }
    own.push_back(*earlier);
    own.back().name = each.step;
  }
}

}  // namespace

std::vector<Verdict> Grader::judge(const std::vector<Response>& responses,
                                   const std::vector<std::vector<ShownStep>>& shown) const {
  std::vector<Verdict> verdicts;
  Judgement judgement;
  GivenBefore given;
  std::deque<std::vector<std::optional<Response>>> recognised_of;  // each question's; values point into it
  std::span<const Response> rest = responses;
  for (std::size_t question = 0; question < prepared_->questions.size(); ++question) {
    const std::vector<PreparedItem>& items = prepared_->questions[question];
    FollowAllowance follow_through(prepared_->follow_through[question]);
    assert(items.size() <= rest.size());
    const std::span<const Response> of_question = rest.first(items.size());
    rest = rest.subspan(items.size());
    std::vector<OwnValue> own;  // points into the responses and into what was shown
    if (!shown.empty()) {
      own = own_values_of(shown[question], items);
    }
    add_given_before(prepared_->before[question], given, own);
    std::vector<std::optional<OwnValue>>& given_here = given.emplace_back();
    std::vector<std::optional<Response>>& by_key = recognised_of.emplace_back(recognised(items, of_question));
    for (std::size_t i = 0; i < items.size(); ++i) {
      judge_response(items[i], by_key[i] ? *by_key[i] : of_question[i], own, judgement);
      if (std::string other = other_answer(items[i], of_question[i], judgement); !other.empty()) {
        by_key[i] = of_question[i];
        by_key[i]->doubt = std::move(other);
        judge_response(items[i], *by_key[i], own, judgement);
      }
      const Response& response = by_key[i] ? *by_key[i] : of_question[i];
      follow_through.limit(judgement, items[i], own);
      verdicts.push_back(in_words(judgement, items[i], response));
      given_here.push_back(own_value(items[i], response, judgement));
      if (given_here.back()) {
        own.push_back(*given_here.back());
      }
    }
  }
  return verdicts;
}

ReadAnswers Grader::read(const Submission& submission) const {
  const PreparedExam& exam = prepared_->exam_to_read;
  if (!submission.problem.empty() || submission.format == Submission::Format::row) {
    return {read_responses(submission, exam)};
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
