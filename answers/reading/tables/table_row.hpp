#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether a column or field is called student, student id, id or sid; case, blanks, hyphens and underscores
/// do not matter.
bool names_student(std::string_view name);

/// Without blanks and line ends around it.
std::string without_blanks(std::string_view text);

/// Throws SubmissionError: "FILE:LINE: error: WHAT".
[[noreturn]] void refuse_table(const std::string& file, std::size_t line, const std::string& what);

}  // namespace gradewright::reading
