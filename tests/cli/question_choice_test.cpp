#include "cli/question_choice.hpp"

#include <catch2/catch.hpp>

#include "cli/verbs.hpp"
#include "problems/load_exam.hpp"

using namespace gradewright;
using namespace gradewright::cli;

namespace {

problems::Exam exam_of(const std::vector<std::string>& ids) {
  std::string text = "exam: T\nid: t\nquestions:\n";
  for (const std::string& id : ids) {
    text += "  - {id: '" + id + "', type: true_false, answer: true, points: 1}\n";
  }
  return problems::parse_exam(text, "t.yaml");
}

std::string called(const std::vector<std::string>& ids, const std::string& id) {
  const problems::Exam exam = exam_of(ids);
  try {
    return question_called(exam, id).id;
  } catch (const UsageError& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("a question is called by its id or as a document heads it", "[question_choice]") {
  const std::vector<std::string> ids{"4a", "4b", "4ci", "5", "bayes"};
  for (const char* id : {"4a", "4 (a)", "Question 4a", "Q4.a", "4A"}) {
    CHECK(called(ids, id) == "4a");
  }
  CHECK(called(ids, "4 (c) (i)") == "4ci");
  CHECK(called(ids, "Question 5") == "5");
  CHECK(called(ids, "05") == "5");
  CHECK(called(ids, "bayes") == "bayes");
}

TEST_CASE("an unknown question names those that were meant", "[question_choice]") {
  const std::vector<std::string> ids{"4a", "4b", "4ci", "5", "bayes"};
  CHECK(called(ids, "4") == "the exam has no question '4'; did you mean '4a', '4b' or '4ci'?");
  CHECK(called(ids, "4c") == "the exam has no question '4c'; did you mean '4ci'?");
  CHECK(called(ids, "4d") == "the exam has no question '4d'; did you mean '4a', '4b' or '4ci'?");
  CHECK(called(ids, "5b") == "the exam has no question '5b'; did you mean '5'?");
  CHECK(called(ids, "bays") == "the exam has no question 'bays'; did you mean 'bayes'?");
  CHECK(called(ids, "7") == "the exam has no question '7'; its questions are 4a, 4b, 4ci, 5, bayes");
  CHECK(called(ids, "") == "the exam has no question ''; its questions are 4a, 4b, 4ci, 5, bayes");
  // Two headings that are the same are no one question.
  CHECK(called({"4a", "4.a"}, "4 (a)") == "the exam has no question '4 (a)'; did you mean '4a' or '4.a'?");
}

TEST_CASE("of many questions only some are named", "[question_choice]") {
  std::vector<std::string> ids;
  for (int i = 1; i <= 49; ++i) {
    ids.push_back(std::to_string(i));
  }
  CHECK(called(ids, "x") ==
        "the exam has no question 'x'; its questions are 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, ... (49 in "
        "all; "
        "'gradewright solve EXAM' lists them)");
  CHECK(called({"4a", "4b", "4c", "4d", "4e", "4f", "4g", "4h"}, "4") ==
        "the exam has no question '4'; did you mean '4a', '4b', '4c', '4d', '4e', '4f' or another of 8?");
}
