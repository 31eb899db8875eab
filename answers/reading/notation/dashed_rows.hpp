#pragma once

#include <cstddef>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether a dash and a blank stand at the beginning of a text, behind blanks at most.
bool begins_with_dash(std::string_view text);

/// Whether one of the lines around `at` that begin with a dash and a blank is a row of numbers that has the
/// sign of another one apart from it: "- 1, - 2". The dashes of such lines may be signs, and no marks of a
/// list.
bool sets_signs_apart(std::string_view text, std::size_t at);

/// Whether a number on a line of its own, without a dash, stands right above or below the lines around `at`
/// that begin with a dash and a blank and are a number each: a column whose dashes are signs.
bool stands_in_column(std::string_view text, std::size_t at);

/// Whether the line of `at` is a row of a matrix in LaTeX, in which no dash marks a list: "- 1 & 2 \\".
bool is_matrix_row(std::string_view text, std::size_t at);

}  // namespace gradewright::reading
