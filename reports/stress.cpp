#include "reports/stress.hpp"

#include <utility>

#include "answers/judging/prepared_item.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "problems/exam.hpp"

namespace gradewright::reports {
namespace {

Decimal factor_of(Stress stress) {
  return stress == Stress::halved ? Decimal(5, -1) : Decimal(2);
}

/// The rule that decides about an item: its own, or the default of a key that is computed. None where the
/// numbers inside of a value of another type have each their own.
std::optional<Rule> rule_of(const Exam& exam, const Question& question, const Item& item) {
  const bool compares_numbers = item.key != nullptr && item.type != AnswerType::formula;
  return item.rule || !compares_numbers || reading::is_read_as_typed(item.type)
             ? item.rule
             : std::optional(judging::prepare(exam, question, item).standard.rule);
}

}  // namespace

std::string_view to_string(Stress stress) {
  return stress == Stress::halved ? "halved" : "doubled";
}

ToleranceStress::ToleranceStress(const Exam& exam) : grader_(exam), first_item_{0} {
  Exam alone = exam;
  alone.questions.clear();
  alone.sheet = {};  // what is read is read by the whole exam
  for (std::size_t at = 0; at < exam.questions.size(); ++at) {
    const Question& question = exam.questions[at];
    first_item_.push_back(first_item_.back() + question.items.size());
    for (std::size_t i = 0; i < question.items.size(); ++i) {
      const std::optional<Rule> rule = rule_of(exam, question, question.items[i]);
      if (!rule || !problems::with_room(*rule, 1)) {
        ++items_without_;
        continue;
      }
      for (const Stress stress : stresses) {
        alone.questions = {question};
        alone.questions.front().items[i].rule = problems::with_room(*rule, factor_of(stress));
        variants_.push_back({tolerances_.size(), stress, at, Grader(alone)});
      }
      tolerances_.push_back({question.id, question.items[i].name, *rule});
    }
  }
}

std::vector<Flip> ToleranceStress::flips(const Submission& submission) const {
  const ReadAnswers answers = grader_.read(submission);
  const std::vector<Verdict> verdicts = grader_.judge(answers.responses, answers.shown);
  std::vector<Flip> flips;
  for (const Variant& variant : variants_) {
    const auto first = static_cast<std::ptrdiff_t>(first_item_[variant.question]);
    const auto end = static_cast<std::ptrdiff_t>(first_item_[variant.question + 1]);
    std::vector<std::vector<ShownStep>> shown;
    if (!answers.shown.empty()) {
      shown.push_back(answers.shown[variant.question]);
    }
    const std::vector<Verdict> stressed =
        variant.grader.judge({answers.responses.begin() + first, answers.responses.begin() + end}, shown);
    for (std::size_t i = 0; i < stressed.size(); ++i) {
      const Verdict& before = verdicts[static_cast<std::size_t>(first) + i];
      const Verdict& after = stressed[i];
      if (before.outcome != after.outcome || before.points != after.points) {
        flips.push_back({variant.tolerance, variant.stress, before.question, before.item, before.outcome,
                         before.points, after.outcome, after.points});
      }
    }
  }
  return flips;
}

}  // namespace gradewright::reports
