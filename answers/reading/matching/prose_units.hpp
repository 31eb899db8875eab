#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Where a word of prose stands, or a sign or digit that is no part of one.
struct ProsePlace {
  std::size_t first = 0;
  std::size_t last = 0;  ///< one past it
  bool word = false;
  bool plain = false;  ///< a word of nothing but letters of ASCII
};

/// The places of a text, in order.
std::vector<ProsePlace> places_of(std::string_view text);

/// The word that stands in a place, in small letters and without apostrophes.
std::string word_at(std::string_view text, const ProsePlace& place);

/// A word of prose, or a sign or digit that is no part of it.
struct ProseUnit {
  std::string word;  ///< in small letters, without apostrophes; empty for a sign or digit
  std::size_t first = 0;
  bool digit = false;
};

/// The words of a text with the signs and digits that do not stand between words in prose.
std::vector<ProseUnit> units_of(std::string_view text);

/// As many words as a phrase may have that is looked for.
inline constexpr std::size_t longest_prose_phrase = 8;

/// The words from a unit on, no more than that.
std::vector<std::string> words_from(const std::vector<ProseUnit>& units, std::size_t at);

}  // namespace gradewright::reading
