#include <catch2/catch.hpp>
#include <string>

#include "answers/judging/grade.hpp"
#include "problems/load_exam.hpp"
#include "tests/answers/judging/judged.hpp"

namespace gradewright::judging {
namespace {

/// J = |W x - t|^2, and its gradient 2 (W x - t) x^T = [[11, 22, 33], [3, 6, 9]]; by hand.
Verdict graded(const std::string& item, const std::string& answer) {
  const Exam exam = parse_exam(
      "exam: T\nid: t\nquestions:\n  - id: 1\n"
      "    given: {W: [[1, 2, 0.5], [0.5, -1, 1]], x: [1, 2, 3], t: [1, 0]}\n"
      "    steps: |\n      J = sum((W @ x - t) ** 2)\n      G = grad(J, W)\n"
      "    items: [{name: G, points: 6, " +
          item + "}]\n",
      "t.yaml");
  const Grader grader(exam);
  Submission submission;
  submission.student = "s1";
  submission.text = "## 1\n\nG = " + answer + "\n";
  return grader.grade(submission).verdicts.front();
}

}  // namespace

TEST_CASE("the transpose of a numeric gradient is as right where the exam says so", "[layout]") {
  const std::string either = "layout: either";
  const Verdict other = graded(either, "[[11, 3], [22, 6], [33, 9]]");
  CHECK(other.points == dec("6"));
  CHECK(other.outcome == Outcome::correct);
  CHECK(other.feedback == "It is written in the other layout of a derivative.");
  CHECK(graded(either, "[[11, 22, 33], [3, 6, 9]]").points == dec("6"));
  CHECK(graded(either, "[[11, 3], [22, 6], [33, 8]]").points == dec("5"));
  CHECK(graded(either, "[[11, 3], [22, 6], [33, 8]]").outcome == Outcome::partial);
  CHECK(graded(either, "[[11, 3, 22], [6, 33, 9]]").points == dec("2"));
  CHECK(graded(either, "[[1, 2], [2, 1], [3, 8]]").points == dec("0"));
  for (const std::string item : {"layout: denominator", "rule: exact"}) {
    const Verdict transposed = graded(item, "[[11, 3], [22, 6], [33, 9]]");
    CHECK(transposed.points == dec("0"));
    CHECK(transposed.reason.find("transposed") != std::string::npos);
  }
}

}  // namespace gradewright::judging
