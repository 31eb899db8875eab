#include "sample_exam.hpp"

#include "problems/load_exam.hpp"

namespace gradewright::reports::sample {

namespace {

Item item(const std::string& name, Decimal points) {
  Item out;
  out.name = name;
  out.points = points;
  return out;
}

Verdict verdict(const std::string& question, const std::string& name, Decimal max) {
  Verdict out;
  out.question = question;
  out.item = name;
  out.max_points = max;
  out.rule = "right to 4 decimals";
  return out;
}

CellVerdict cell(Outcome outcome, std::vector<Index> index, std::string read, std::string expected) {
  CellVerdict out;
  out.outcome = outcome;
  out.index = std::move(index);
  out.read = std::move(read);
  out.expected = std::move(expected);
  return out;
}

const char* const exam_text = R"(exam: Small
id: small
questions:
  - id: 1
    text: Multiply 50% & more.
    given: {a: [1, 2], b: 0.1234567}
    steps: |
      s = a * 3
      t = s / 7 + b
    items:
      - {name: s, points: 1}
      - {name: t, points: 2.5, rule: {decimals: 6}, cells: {first: 0, second: 1}}
  - id: 2
    type: choice
    options: [A, B]
    answer: B
    points: 1
)";

}  // namespace

Exam solved_exam() {
  return parse_exam(exam_text, "small.yaml");
}

Exam exam(const std::string& source_text) {
  Exam out;
  out.id = "sample";
  out.title = "Sample exam";
  out.source_text = source_text;
  out.file = "sample.yaml";
  Question first;
  first.id = "1";
  first.items = {item("a", 1)};
  Question second;
  second.id = "2";
  second.items = {item("W", Decimal(25, -1))};
  out.questions = {first, second};
  return out;
}

Submission submission(const std::string& student, const std::string& text) {
  Submission out;
  out.student = student;
  out.source = "answers.md";
  out.text = text;
  return out;
}

GradedSubmission grade(const Submission& submission) {
  const bool right = submission.text == "right";
  Verdict a = verdict("1", "a", 1);
  a.outcome = right ? Outcome::correct : Outcome::partial;
  a.points = right ? Decimal(1) : Decimal(1, -1);
  a.reason = "What you wrote & what was <expected>.";
  a.source = submission.text;
  a.span = {0, submission.text.size()};

  Verdict w = verdict("2", "W", Decimal(25, -1));
  w.shape = Shape{1, 2};
  w.outcome = right ? Outcome::correct : Outcome::partial;
  w.points = right ? Decimal(25, -1) : Decimal(2, -1);
  w.cells = {cell(Outcome::correct, {0, 0}, "0.5", "0.5"),
             cell(right ? Outcome::correct : Outcome::wrong, {0, 1}, right ? "-0.1250" : "0.125", "-0.125")};
  w.cells[1].error = right ? Decimal(0) : Decimal(250, -3);
  w.cells[1].limit = Decimal(5, -5);
  w.cells[1].note = right ? "" : "sign differs";
  if (submission.text == "review") {
    w.outcome = Outcome::needs_review;
    w.points.reset();
    w.cells.clear();
    w.reason = "two answers contradict each other";
  }
  return {submission.student, submission.source, {a, w}};
}

}  // namespace gradewright::reports::sample
