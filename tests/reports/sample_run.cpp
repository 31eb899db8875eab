#include "sample_run.hpp"

#include <utility>

namespace gradewright::reports::sample {

GradingOptions options(int jobs) {
  GradingOptions out;
  out.jobs = jobs;
  out.engine = "0.1.0";
  out.clock = [] { return std::string("2026-01-01T00:00:00Z"); };
  return out;
}

SubmissionSource source_of(std::vector<Submission> submissions) {
  return [submissions = std::move(submissions)](const SubmissionSink& sink) {
    for (const Submission& submission : submissions) {
      sink(submission);
    }
  };
}

SubmissionSource class_of(int students) {
  std::vector<Submission> submissions;
  for (int i = 0; i < students; ++i) {
    const char* text = i % 3 == 0 ? "right" : i % 3 == 1 ? "review" : "partly";
    submissions.push_back(submission("s" + std::to_string(1000 + i), text));
  }
  return source_of(std::move(submissions));
}

GradingSummary run(const std::string& file, const SubmissionSource& source, int jobs, const Exam& exam) {
  Store store(file);
  return grade_into_store(store, exam, source, grade, options(jobs));
}

}  // namespace gradewright::reports::sample
