#pragma once

#include <string>

#include "problems/exam.hpp"

namespace gradewright::cli {

/// The question that `id` means: its id, or what a document could head it with ("5 (a)" for 5a). Throws
/// UsageError that names the questions it could mean, or else some of those that there are.
const problems::Question& question_called(const problems::Exam& exam, const std::string& id);

}  // namespace gradewright::cli
