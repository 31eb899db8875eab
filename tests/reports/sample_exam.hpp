#pragma once

#include <string>

#include "answers/judging/verdict.hpp"
#include "answers/reading/submission.hpp"
#include "problems/exam.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports::sample {

/// An exam of two items, 1.a for 1 point and 2.W for 2.5, made by hand so that only the reports are under
/// test.
Exam exam(const std::string& source_text = "exam: Sample\n");

/// An exam read from its text, with two steps and a choice, for what shows solutions.
Exam solved_exam();

/// A Markdown submission.
Submission submission(const std::string& student, const std::string& text);

/// Grades as a test needs it: "right" earns everything, "review" leaves 2.W to a person, everything else is
/// partly right: 0.1 of 1.a and 0.2 of 2.W.
GradedSubmission grade(const Submission& submission);

}  // namespace gradewright::reports::sample
