#include <catch2/catch.hpp>

#include "answers/judging/grade.hpp"
#include "engine/syntax/answer_type.hpp"
#include "key_submission.hpp"
#include "problems/load_exam.hpp"
#include "reports/solution.hpp"
#include "tests/example_exams.hpp"

using namespace gradewright::reports;

namespace {

const Item& item_of(const Exam& exam, const Verdict& verdict) {
  for (const Question& question : exam.questions) {
    for (const Item& item : question.items) {
      if (question.id == verdict.question && item.name == verdict.item) {
        return item;
      }
    }
  }
  throw std::logic_error("a verdict without an item");
}

}  // namespace

TEST_CASE("what solve shows as the key is marked right when it is handed in", "[round-trip]") {
  for (const std::string& file : example_exams(GRADEWRIGHT_SOURCE_DIR)) {
    const Exam exam = load_exam(file);
    const GradedSubmission graded = Grader(exam).grade(key_as_submission(solve(exam)));
    for (const Verdict& verdict : graded.verdicts) {
      if (item_of(exam, verdict).type == AnswerType::formula) {
        continue;  // marked by a person
      }
      INFO(file << " " << verdict.question << " " << verdict.item << ": " << verdict.source << ": "
                << verdict.reason);
      CHECK(verdict.outcome == Outcome::correct);
      CHECK(verdict.points == verdict.max_points);
    }
  }
}
