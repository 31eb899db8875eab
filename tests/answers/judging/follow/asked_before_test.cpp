#include <catch2/catch.hpp>
#include <string>

#include "answers/judging/grade.hpp"
#include "problems/load_exam.hpp"
#include "tests/answers/judging/judged.hpp"

namespace gradewright::judging {
namespace {

/// a = W x (3, 5) is asked in 1; 2 goes on from it: b = 2 a + 1 = (7, 11), s = sum(b) = 18.
const std::string first =
    "  - id: 1\n    given: {W: [[1, 1], [2, 1]], x: [2, 1]}\n    steps: a = W @ x\n"
    "    items: [{name: a, points: 2}]\n";

std::string second(const std::string& given, const std::string& steps,
                   const std::string& items = "[{name: b, points: 2}, {name: s, points: 1}]") {
  return "  - id: 2\n    given: {" + given + "}\n    steps: |\n      " + steps +
         "\n      b = 2 * h + 1\n      s = sum(b)\n    items: " + items + "\n";
}

std::vector<Verdict> graded(const std::string& questions, const std::string& answers) {
  const Exam exam = parse_exam("exam: T\nid: t\nquestions:\n" + questions, "t.yaml");
  const Grader grader(exam);
  Submission submission;
  submission.student = "s1";
  submission.text = answers;
  return grader.grade(submission).verdicts;
}

/// Question 1 answered with (3, 6), 2 right from that: (7, 13), 20.
const std::string carried = "## 1\n\na = [3, 6]\n\n## 2\n\nb = [7, 13]\n\ns = 20\n";

}  // namespace

// By hand.

TEST_CASE("what an earlier question asked for is carried on into a later one", "[asked_before]") {
  const auto verdicts = graded(first + second("W: [[1, 1], [2, 1]], x: [2, 1]", "h = W @ x"), carried);
  CHECK(verdicts[0].points == dec("1"));
  CHECK(verdicts[1].points == dec("2"));
  CHECK(verdicts[1].outcome == Outcome::follow_through);
  CHECK(verdicts[2].outcome == Outcome::follow_through);
  CHECK(verdicts[2].points == dec("1"));
  const auto wrong = graded(first + second("W: [[1, 1], [2, 1]], x: [2, 1]", "h = W @ x"),
                            "## 1\n\na = [3, 6]\n\n## 2\n\nb = [7, 12]\n\ns = 21\n");
  CHECK(wrong[1].points == dec("1"));
  CHECK(wrong[2].points == dec("0"));
}

TEST_CASE("what only has the same value at these givens is another step", "[asked_before]") {
  // h = (3, 5), too, but not by W and x.
  for (const std::string& other : std::initializer_list<std::string>{
           second("v: [3, 5]", "h = v * 1"),
           second("W: [[1, 1], [2, 1]], x: [2, 1]", "h = W @ x + 0 * x[0] + (x[0] - 2)"),
           second("W: [[1, 1], [2, 1]], x: [2, 1]", "h = stack([x[0] + x[1], 2 * x[0] + x[1] ** 2])")}) {
    const auto verdicts = graded(first + other, carried);
    INFO(other);
    CHECK(verdicts[1].points == dec("1"));
    CHECK(verdicts[2].outcome == Outcome::follow_through);  // from the own b of its own question
  }
  // The same names, and other givens: nothing that was written for those stands here.
  const auto other_given = graded(first + second("W: [[1, 1], [2, 1]], x: [2, 2]", "h = W @ x"),
                                  "## 1\n\na = [3, 6]\n\n## 2\n\nb = [7, 13]\n");
  CHECK(other_given[1].points == dec("1"));
}

TEST_CASE("a slip of an earlier question that is shown again was paid for there", "[asked_before]") {
  const std::string exam = first + second("W: [[1, 1], [2, 1]], x: [2, 1]", "h = W @ x");
  const auto again = graded(exam, "## 1\n\na = [3, 6]\n\n## 2\n\nh = [3, 6]\n\nb = [7, 13]\n\ns = 20\n");
  CHECK(again[1].points == dec("2"));
  // Right in 1, wrong where it is shown in 2: the slip cost nothing so far.
  const auto fresh = graded(exam, "## 1\n\na = [3, 5]\n\n## 2\n\nh = [3, 6]\n\nb = [7, 13]\n\ns = 20\n");
  CHECK(fresh[0].points == dec("2"));
  CHECK(fresh[1].outcome == Outcome::needs_review);
}

TEST_CASE("where follow-through is off, nothing is carried into a question", "[asked_before]") {
  const std::string off = second("W: [[1, 1], [2, 1]], x: [2, 1]", "h = W @ x",
                                 "[{name: b, points: 2, follow_through: off}, {name: s, points: 1}]");
  const auto verdicts = graded(first + off, carried);
  CHECK(verdicts[1].points == dec("1"));
}

}  // namespace gradewright::judging
