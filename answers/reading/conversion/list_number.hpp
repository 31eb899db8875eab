#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// The label of the item of this number in a list, as it is shown: "3.", "b)", "(iv)". Style and delimiter
/// are those of pandoc's ListNumberStyle and ListNumberDelim: "LowerAlpha", "TwoParens".
std::string list_number(int number, std::string_view style, std::string_view delimiter);

}  // namespace gradewright::reading
