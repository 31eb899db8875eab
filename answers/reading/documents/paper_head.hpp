#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// The lines of a text that are no heading and say nothing of the paper itself.
std::string without_head(std::string_view text);

/// "Henrik Aalto, 784512": names and a number as long as those that students have.
bool is_student_line(std::string_view line);

/// "Matr. 3341907": a long number and a word for it.
bool is_student_number(std::string_view line);

}  // namespace gradewright::reading
