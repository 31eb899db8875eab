#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/judging/formula/meaning.hpp"
#include "answers/judging/layer.hpp"

namespace gradewright::judging {

/// The names that were written without blanks between them, one of them with a subscript: X and W_Q of
/// "XW_Q". Empty where there is no such way to part them, or more than one, and of dW_1, which is a
/// differential.
std::vector<std::string> joined_names(std::string_view text, const NamedValues& values);

}  // namespace gradewright::judging
