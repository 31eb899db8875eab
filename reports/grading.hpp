#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "reports/batch.hpp"
#include "reports/layer.hpp"
#include "reports/store.hpp"

namespace gradewright::problems {
struct Exam;
}  // namespace gradewright::problems

namespace gradewright::reports {

/// How to grade into a store.
struct GradingOptions {
  int jobs = 1;
  std::string engine;                  ///< the version of this program
  std::string inputs;                  ///< tells what the command names: a run goes on only with the same
  std::function<std::string()> clock;  ///< the time now, ISO 8601
  /// Called from one thread as the work goes on, with the number of submissions seen so far.
  std::function<void(std::int64_t seen)> progress;
};

/// What one grading did.
struct GradingSummary {
  std::int64_t run = 0;  ///< 0 when there was nothing to do
  bool resumed = false;
  std::int64_t graded = 0;   ///< new in the store
  std::int64_t skipped = 0;  ///< already graded: same exam, same engine, same submission
};

/// Grades every submission that the store does not hold yet, as one run, resuming an interrupted one.
GradingSummary grade_into_store(Store& store, const Exam& exam, const SubmissionSource& source,
                                const std::function<GradedSubmission(const Submission&)>& grade,
                                const GradingOptions& options);

}  // namespace gradewright::reports
