#pragma once

#include <string>

#include "answers/judging/json_line/judge_line.hpp"
#include "answers/judging/layer.hpp"

namespace gradewright::judging {

/// Whether the member is a string, or true or false.
bool is_word(const JsonSide& side);

/// "b" for " (B)." and "true" for T: what a choice or a true/false answer comes down to. Empty when the
/// member is no word.
std::string choice_word(const JsonSide& side, bool true_false);

}  // namespace gradewright::judging
