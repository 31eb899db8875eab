#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether a text says nothing: it is blank, a placeholder ("-", "?", "...", "n/a", "TODO") or is made of
/// whole phrases that people write for want of an answer ("I don't know how to do this, sorry", "no time
/// left", "keine Ahnung"). "no", "none", "nothing", "0" and "no solution" answer something, and so does
/// whatever holds a digit, an option or any word that is in no phrase: "I don't know, maybe 7".
bool says_nothing(std::string_view text);

/// The words of a text as such phrases are looked up: in small letters and without apostrophes. Nothing where
/// a digit stands, or a sign that neither fills the place of an answer nor parts phrases.
std::optional<std::vector<std::string>> words_of_silence(std::string_view text);

/// How many words such a phrase has, and whether it says that there is no answer, or only stands beside one
/// that does: "sorry".
struct SilentPhrase {
  std::size_t length = 0;
  bool says_nothing = false;
};

/// All phrases that say that there is no answer, in such words.
std::vector<std::span<const std::string>> phrases_of_silence();
/// Those that only stand beside them.
std::vector<std::span<const std::string>> phrases_beside_silence();

/// Quickly, whether either begins with a word.
bool begins_silent_phrase(const std::string& word);

/// The longest such phrase at the beginning of some words; of no length where none is there.
SilentPhrase silent_phrase(std::span<const std::string> words);

}  // namespace gradewright::reading
