#include "reports/stored_submissions.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "reports/escape.hpp"
#include "reports/gradebook.hpp"
#include "reports/stored_fields.hpp"

namespace gradewright::reports {
namespace {

Submission::Format format_of(std::string_view name) {
  return name == "row"     ? Submission::Format::row
         : name == "latex" ? Submission::Format::latex
                           : Submission::Format::markdown;
}

/// The submissions of gradings.
class SubmissionsOf : public Source<Submission> {
 public:
  SubmissionsOf(const Database& store, std::shared_ptr<const std::vector<std::int64_t>> gradings)
      : gradings_(std::move(gradings)),
        row_(store.prepare(
            "SELECT student, source, format, content, problem, coalesce(converter, '') FROM grading "
            "JOIN submission ON submission.id = grading.submission "
            "LEFT JOIN conversion ON conversion.submission = submission.id WHERE grading.id = ?1")) {}

  std::optional<Submission> next() override {
    if (at_ == gradings_->size()) {
      return std::nullopt;
    }
    row_.bind(1, (*gradings_)[at_++]);
    row_.next();
    Submission submission;
    submission.student = row_.text(0);
    submission.source = row_.text(1);
    submission.format = format_of(row_.text(2));
    submission.problem = row_.text(4);
    submission.converter = row_.text(5);
    if (submission.format == Submission::Format::row) {
      submission.fields = fields_from_json(row_.text(3));
    } else {
      submission.text = row_.text(3);
    }
    row_.reset();
    return submission;
  }

 private:
  std::shared_ptr<const std::vector<std::int64_t>> gradings_;
  Statement row_;
  std::size_t at_ = 0;
};

/// Whether the newest version of the exam says which attempt counts.
bool has_attempts(const Database& store, const std::string& exam) {
  Statement row = store.prepare(
      "SELECT attempts IS NOT NULL FROM exam_version JOIN run ON run.exam_version = exam_version.id "
      "WHERE exam = ?1 ORDER BY run.id DESC LIMIT 1");
  row.bind(1, exam);
  return row.next() && row.integer(0) != 0;
}

}  // namespace

Stream<Submission> stored_submissions(const Database& store, const std::string& exam) {
  const std::vector<std::string> exams = exams_in(store);
  if (std::ranges::find(exams, exam) == exams.end()) {
    throw StoreError(fmt::format("{}: nothing was graded by the exam '{}' in this store",
                                 escape::terminal(store.file()), escape::terminal(exam)));
  }
  Statement rows =
      store.prepare(fmt::format("SELECT grading FROM {} WHERE exam = ?1 ORDER BY student, grading",
                                has_attempts(store, exam) ? "attempt" : "latest_grading"));
  rows.bind(1, exam);
  auto gradings = std::make_shared<std::vector<std::int64_t>>();
  while (rows.next()) {
    gradings->push_back(rows.integer(0));
  }
  return {gradings->size(), [&store, gradings] { return std::make_unique<SubmissionsOf>(store, gradings); }};
}

}  // namespace gradewright::reports
