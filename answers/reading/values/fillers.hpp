#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// The words of a text, in small letters.
std::vector<std::string> words_of(std::string_view text);

/// A word that says nothing of its own: "so", "answer", "we", "get".
bool is_filler(std::string_view word);

/// A word that takes back, denies or doubts what stands beside it, or offers another: "not", "except", "or",
/// "isn't".
bool refuses(std::string_view word);

/// A word after which a reason is given: what follows it is not the answer.
bool gives_reason(std::string_view word);

/// A name that belongs to no answer: "shape", "question".
bool names_no_answer(std::string_view name);

/// Whether words are a note on digits: "dp", "significant figures", "to decimal places".
bool is_rounding(const std::vector<std::string>& words);

}  // namespace gradewright::reading
