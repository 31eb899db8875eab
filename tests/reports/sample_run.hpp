#pragma once

#include <string>
#include <vector>

#include "reports/grading.hpp"
#include "reports/layer.hpp"
#include "sample_exam.hpp"

namespace gradewright::reports::sample {

/// Engine 0.1.0, at the beginning of 2026.
GradingOptions options(int jobs = 1);

SubmissionSource source_of(std::vector<Submission> submissions);

/// Students s1000, s1001, ..., of whom one in three is right, one to be reviewed, and one partly right.
SubmissionSource class_of(int students);

/// Grades into a store by `sample::grade`.
GradingSummary run(const std::string& file, const SubmissionSource& source, int jobs = 1,
                   const Exam& exam = sample::exam());

}  // namespace gradewright::reports::sample
