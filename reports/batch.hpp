#pragma once

#include <functional>

#include "answers/judging/verdict.hpp"
#include "answers/reading/submission.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// Takes one submission; handed to a source.
using SubmissionSink = std::function<void(Submission)>;
/// Calls the sink once for each submission, in order.
using SubmissionSource = std::function<void(const SubmissionSink&)>;

/// Grades what `source` gives on `jobs` threads (at most one for each core) and hands every result to
/// `write`, in the order of the source whatever the number of threads. `grade` runs on many threads at once,
/// `write` on one at a time. Only a bounded number of submissions is in memory. An exception of any of the
/// three ends the work and is rethrown.
void grade_batch(const SubmissionSource& source,
                 const std::function<GradedSubmission(const Submission&)>& grade,
                 const std::function<void(const Submission&, const GradedSubmission&)>& write, int jobs);

}  // namespace gradewright::reports
