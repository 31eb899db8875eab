#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// (3|8), a point as schools in some countries write it, as (3;8). What is no bracket of numbers, and f(3|8),
/// stays as it is.
std::string with_semicolons_for_bars(std::string_view text);

}  // namespace gradewright::reading
