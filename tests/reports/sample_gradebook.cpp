#include "sample_gradebook.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <utility>

#include "reports/gradebook_formats.hpp"
#include "reports/review_lines.hpp"
#include "reports/summary.hpp"
#include "sample_exam.hpp"

namespace gradewright::reports::sample {

namespace {

template <class T>
class OfVector : public Source<T> {
 public:
  explicit OfVector(std::vector<T> values) : values_(std::move(values)) {}
  std::optional<T> next() override {
    return at_ < values_.size() ? std::optional(values_[at_++]) : std::nullopt;
  }

 private:
  std::vector<T> values_;
  std::size_t at_ = 0;
};

template <class T>
Stream<T> stream_of(const std::vector<T>& values) {
  return {values.size(), [values] { return std::make_unique<OfVector<T>>(values); }};
}

template <class T>
std::vector<T> values_of(const Stream<T>& stream) {
  std::vector<T> values;
  for (const T& value : stream) {
    values.push_back(value);
  }
  return values;
}

}  // namespace

Book::operator Gradebook() const {
  Gradebook out;
  out.exam = exam;
  out.title = title;
  out.items = items;
  out.students = stream_of(students);
  std::vector<ReviewNote> notes = review;
  for (ReviewNote& note : notes) {
    note.student_id = note.student < students.size() ? students[note.student].student : "";
  }
  out.review = stream_of(notes);
  out.handed_in_twice = stream_of(handed_in_twice);
  out.of_earlier_versions = of_earlier_versions;
  out.unfinished = unfinished;
  return out;
}

Book in_memory(const Gradebook& book) {
  return {book.exam,
          book.title,
          book.items,
          values_of(book.students),
          values_of(book.review),
          values_of(book.handed_in_twice),
          book.of_earlier_versions,
          book.unfinished};
}

Book gradebook() {
  Book out;
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

std::vector<AnswerGroup> open_answers(const Gradebook& book, const std::string& written) {
  std::vector<AnswerGroup> groups;
  for (const ReviewNote& note : book.review) {
    AnswerGroup& group = groups.emplace_back();
    group.item_number = note.item;
    group.answer = written;
    group.reasons = {note.reason};
    group.place = note.place;
    group.students = {note.student_id};
    group.student_numbers = {note.student};
  }
  return groups;
}

Book gradebook_of(const std::vector<const char*>& max, const std::vector<std::vector<const char*>>& marks) {
  Book out;
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

namespace gradewright::reports {

namespace {

std::string written(const std::function<void(std::ostream&)>& write) {
  std::ostringstream out;
  write(out);
  return out.str();
}

}  // namespace

std::string gradebook_csv(const Gradebook& book) {
  return written([&](std::ostream& out) { write_gradebook_csv(out, book); });
}

std::string gradebook_json(const Gradebook& book) {
  return written([&](std::ostream& out) { write_gradebook_json(out, book); });
}

std::string gradebook_text(const Gradebook& book, std::size_t width) {
  return written([&](std::ostream& out) { write_gradebook_text(out, book, width); });
}

std::string summary_page(const Gradebook& book, const std::vector<AnswerGroup>& open,
                         const std::vector<GradeBoundary>& grades) {
  const std::vector<SolvedQuestion> no_solutions;
  const auto nothing = [](const GradebookStudent&) { return std::vector<Verdict>(); };
  return written([&](std::ostream& out) {
    write_summary_page(out, {{book, no_solutions}, nothing, open, grades});
  });
}

std::string class_page(const ReportMaterial& material,
                       const std::function<std::vector<Verdict>(const GradebookStudent&)>& verdicts,
                       const std::vector<AnswerGroup>& open) {
  return written([&](std::ostream& out) { write_class_page(out, {material, verdicts, open}); });
}

std::vector<std::string> review_lines(const Gradebook& book) {
  std::vector<std::string> lines;
  for_each_review_line(book, [&lines](const std::string& line) { lines.push_back(line); });
  return lines;
}

}  // namespace gradewright::reports
