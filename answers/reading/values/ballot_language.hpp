#pragma once

#include <span>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A text with the words of truth, the joints and the leads of other languages in English: "La respuesta es
/// la B", "Antworten A und B", "a) wahr", "对". The words are of a closed list in which nothing denies,
/// doubts or gives a reason, so that such words stay for the reader of the answer. A word of one of the
/// options stays, too.
std::string in_english(std::string_view text, std::span<const std::string> options);

/// Whether a word is one of those of another language that are put into English.
bool is_known_abroad(std::string_view word);

}  // namespace gradewright::reading
