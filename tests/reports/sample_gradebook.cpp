#include "sample_gradebook.hpp"

#include <string>

#include "sample_exam.hpp"

namespace gradewright::reports::sample {

Gradebook gradebook() {
  Gradebook out;
  out.exam = "sample";
  out.title = "Sample <exam> & more";
  out.items = {{"1", "a", 1}, {"2", "W", Decimal(25, -1)}};
  GradebookStudent right;
  right.student = "007";
  right.marks = {GradebookMark{Decimal(1), Outcome::correct, ""},
                 GradebookMark{Decimal(25, -1), Outcome::correct, ""}};
  right.total = right.max = Decimal(35, -1);
  GradebookStudent hostile = right;
  hostile.student = "<script>alert(1)</script>";
  hostile.marks = {GradebookMark{Decimal(1, -1), Outcome::partial, ""},
                   GradebookMark{std::nullopt, Outcome::needs_review, ""}};
  hostile.total = Decimal(1, -1);
  hostile.provisional = true;
  out.students = {right, hostile};
  out.review = {{1, 1, "a.md:3", "two answers \"contradict\" each other"}};
  return out;
}

std::vector<Verdict> verdicts(const char* text) {
  return grade(submission("s", text)).verdicts;
}

Gradebook gradebook_of(const std::vector<const char*>& max,
                       const std::vector<std::vector<const char*>>& marks) {
  Gradebook out;
  for (std::size_t i = 0; i < max.size(); ++i) {
    out.items.push_back({std::to_string(i + 1), "x", Decimal::parse(max[i]).value()});
  }
  for (const auto& row : marks) {
    GradebookStudent& student = out.students.emplace_back();
    student.student = "s" + std::to_string(out.students.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string text = row[i];
      if (text.empty()) {
        student.marks.emplace_back();
        continue;
      }
      const auto points = text == "?" ? std::nullopt : Decimal::parse(text);
      student.marks.push_back(GradebookMark{points, points ? Outcome::partial : Outcome::needs_review, ""});
      student.total = student.total + points.value_or(Decimal(0));
      student.max = student.max + out.items[i].max;
      student.provisional = student.provisional || !points;
    }
  }
  return out;
}

}  // namespace gradewright::reports::sample
