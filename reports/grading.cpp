#include "reports/grading.hpp"

#include <atomic>

#include "problems/exam.hpp"

namespace gradewright::reports {

GradingSummary grade_into_store(Store& store, const Exam& exam, const SubmissionSource& source,
                                const std::function<GradedSubmission(const Submission&)>& grade,
                                const GradingOptions& options) {
  store.begin_or_resume_run(exam, options.engine, options.inputs, options.clock());
  std::atomic<std::int64_t> skipped = 0;
  std::int64_t written = 0;
  const SubmissionSource wanted = [&](const SubmissionSink& sink) {
    source([&](Submission submission) {
      if (store.already_graded(submission)) {
        ++skipped;
      } else {
        sink(std::move(submission));
      }
    });
  };
  const auto write = [&](const Submission& submission, const GradedSubmission& graded) {
    store.record(submission, graded);
    ++written;
    if (options.progress) {
      options.progress(written + skipped);
    }
  };
  grade_batch(wanted, grade, write, options.jobs);
  store.finish_run(options.clock());
  return {store.run(), store.resumed(), store.committed(), skipped};
}

}  // namespace gradewright::reports
