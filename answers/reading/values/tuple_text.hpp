#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// (3|8), a point as schools in some countries write it, as (3;8). What is no bracket of numbers, and f(3|8),
/// stays as it is.
std::string with_semicolons_for_bars(std::string_view text);

/// A system of equations, "\\begin{cases} x = 2 \\\\ y = -1 \\end{cases}", as a list of them: "x = 2, y =
/// -1". A row of it that is no equation leaves the text as it is.
std::string with_systems_as_lists(std::string_view text);

}  // namespace gradewright::reading
