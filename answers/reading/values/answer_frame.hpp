#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A byte of a word: a letter, a digit, a mark within words, and whatever is not ASCII.
bool is_word_byte(char c);

/// What stands inside the neutral frame of an answer: "B" of "So we get B.", "Result: B", "### Answer\nB", "B
/// is correct", "B by the chain rule", "B (1 point)". The frame is of closed lists; where it could belong to
/// the answer ("Well posed", "The answer is 12!", "I get a") and where there is none, the whole text. What
/// denies, doubts or states something else is never of the frame, so that it stays for the reader of the
/// answer.
std::string_view without_frame(std::string_view text);

/// What is left after each part of the frame, without_frame as the last: "it is rain" and "rain" of "Answer:
/// it is rain". None where there is no frame.
std::vector<std::string_view> inside_frames(std::string_view text);

}  // namespace gradewright::reading
