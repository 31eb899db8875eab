#pragma once

#include <string>

#include "cli/layer.hpp"
#include "cli/options.hpp"
#include "problems/exam.hpp"

namespace gradewright::cli {

/// An exam that documents are marked by, with all its checks, the kinds of --kinds and what --map corrects.
/// Throws ExamError and UsageError.
Exam exam_to_grade(const std::string& path, const Arguments& values);

/// What stands under a heading of two questions would be marked as the answer to both. Throws ExamError.
void require_different_headings(const Exam& exam);

}  // namespace gradewright::cli
