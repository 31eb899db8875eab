#include <catch2/catch.hpp>
#include <string>

#include "answers/judging/compare/value_text.hpp"
#include "answers/judging/grade.hpp"
#include "problems/load_exam.hpp"
#include "tests/answers/judging/judged.hpp"

namespace gradewright::judging {
namespace {

const std::string given =
    "    given: {a: 28}\n    steps: |\n      n = a / 2\n      v = [n, a, n]\n      r = a / 3\n";

/// The key of question 1's only item, as everybody shows it.
std::string key_of(const std::string& item) {
  const PreparedItem prepared = items_of(given + "    items: [{points: 1, " + item + "}]\n").front();
  return prepared.typed ? text_of(*prepared.typed, prepared.type, prepared.typed_rule.rule) : "none";
}

Verdict graded(const std::string& questions, const std::string& answers) {
  const Exam exam = parse_exam("exam: T\nid: t\nquestions:\n" + questions, "t.yaml");
  const Grader grader(exam);
  Submission submission;
  submission.student = "s1";
  submission.text = answers;
  return grader.grade(submission).verdicts.front();
}

}  // namespace

// By hand.

TEST_CASE("a computed key takes the form of its type", "[typed_items]") {
  CHECK(key_of("name: v, type: size") == "14x28x14");
  CHECK(key_of("name: v, type: tuple") == "(14, 28, 14)");
  CHECK(key_of("name: v, type: list") == "[14, 28, 14]");
  CHECK(key_of("name: n, type: quantity, unit: MB") == "14 MB");
  CHECK(key_of("name: all, fields: [n, v]") == "n = 14; v = [14, 28, 14]");
  CHECK(key_of("name: r, type: quantity, unit: s, rule: {decimals: 2}") == "9.33 s");
  CHECK(key_of("name: q, type: set, answer: '{1,4}'") == "none");
}

TEST_CASE("documents answer items of every type", "[typed_items]") {
  const std::string roots =
      "  - id: 1\n    items: [{name: roots, type: set, answer: [-2, 2], points: 2, credit: per_member}]\n";
  CHECK(graded(roots, "## 1\nroots = {2, -2}\n").points == dec("2"));
  CHECK(graded(roots, "## 1\nroots = {2, 3}\n").points == dec("1"));
  CHECK(graded(roots, "## 1\nroots = {2, -2} is wrong\n").outcome == Outcome::needs_review);
  CHECK(graded(roots, "## 1\n").outcome == Outcome::missing);
  const std::string unread = "  - id: 1\n    items: [{name: roots, type: set, answer: '{1,4}', points: 2}]\n";
  CHECK(graded(unread, "## 1\nroots = {1, 4}\n").outcome == Outcome::needs_review);
  const std::string claims =
      "  - id: 1\n    items: [{name: claims, type: true_false, statements: [a, b, c], answer: [T, F, T], "
      "points: 3}]\n";
  CHECK(graded(claims, "## 1\nclaims: a, c\n").points == dec("3"));
  CHECK(graded(claims, "## 1\nclaims: a T, b F, c T\n").points == dec("3"));
  CHECK(graded(claims, "## 1\nclaims: a, b\n").points == dec("0"));
}

TEST_CASE("a formula that names nothing is read", "[typed_items]") {
  const std::string formula =
      "  - id: 1\n    given: {n: 3, d: 2}\n    steps: c = n * n * d\n    items: [{name: c, type: formula, "
      "points: 1}]\n";
  CHECK(graded(formula, "## 1\nn^2 d\n").outcome == Outcome::correct);
  CHECK(graded(formula, "## 1\nn^2 + d\n").outcome == Outcome::wrong);
  CHECK(graded(formula, "## 1\n").outcome == Outcome::missing);
}

TEST_CASE("a wrong choice costs its penalty, and nothing written costs nothing", "[typed_items]") {
  const std::string choice =
      "  - {id: 1, type: choice, options: [A, B, C, D], answer: B, points: 2, penalty: 0.25}\n";
  const Verdict wrong = graded(choice, "## 1\nC\n");
  CHECK(wrong.outcome == Outcome::wrong);
  CHECK(wrong.points == dec("-0.5"));
  CHECK(wrong.reason.ends_with("A wrong choice costs 0.5 of the points."));
  CHECK(graded(choice, "## 1\nB\n").points == dec("2"));
  CHECK(graded(choice, "## 1\n").points == dec("0"));
  CHECK(graded(choice, "## 1\nI don't know\n").points == dec("0"));
  CHECK(graded(choice, "## 1\nB or C\n").outcome == Outcome::needs_review);
  const std::string truth = "  - {id: 1, type: true_false, answer: 'true', points: 1, penalty: 100%}\n";
  CHECK(graded(truth, "## 1\nFalse\n").points == dec("-1"));
  CHECK(graded(truth, "## 1\n-\n").points == dec("0"));
}

// Of A and B are right A and B: (right - wrong) / 2 of 4 points, and never below -25 % of them.
TEST_CASE("several choices cost their penalty", "[typed_items]") {
  const std::string item =
      "  - {id: 1, type: choices, options: [A, B, C, D], answer: [A, B], points: 4, penalty: 25%";
  const std::string whole = item + "}\n";
  CHECK(graded(whole, "## 1\nA, B\n").points == dec("4"));
  CHECK(graded(whole, "## 1\nA, C\n").points == dec("-1"));
  CHECK(graded(whole, "## 1\n").points == dec("0"));
  const std::string net = item + ", credit: net_correct}\n";
  CHECK(graded(net, "## 1\nA\n").points == dec("2"));
  CHECK(graded(net, "## 1\nA, C\n").points == dec("0"));
  CHECK(graded(net, "## 1\nC\n").points == dec("-1"));
  CHECK(graded(net, "## 1\nC, D\n").points == dec("-1"));
}

}  // namespace gradewright::judging
