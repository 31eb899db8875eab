#pragma once

#include <span>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// "B (Statement 1 is true)" without its remark in brackets, where that neither denies nor asks; else empty.
/// Of true and false a condition denies: "True (only sometimes)".
std::string_view before_remark(std::string_view text, bool is_statement);

/// The option that a text concludes on: B of "A makes it worse, D has nothing to do with it. So the answer is
/// B." Nothing but words that lead to it stands behind the word that concludes; before it nobody doubts, sets
/// conditions or names the same option. Empty where there is none.
std::string_view concluded_option(std::string_view text, std::span<const std::string> options);

/// The options behind the last arrow of a working that names none before it: "gradients vanish -> C",
/// "18 < 25 -> A, C, E". Empty where there are none, and where a word before the arrow denies, doubts or
/// judges: "does not help -> C".
std::string_view behind_last_arrow(std::string_view text, std::span<const std::string> options);

}  // namespace gradewright::reading
