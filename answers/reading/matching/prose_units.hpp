#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A word of prose, or a sign or digit that is no part of it.
struct ProseUnit {
  std::string word;  ///< in small letters, without apostrophes; empty for a sign or digit
  std::size_t first = 0;
  bool digit = false;
};

/// The words of a text with the signs and digits that do not stand between words in prose.
std::vector<ProseUnit> units_of(std::string_view text);

/// The words from a unit on, as many as a phrase may have.
std::vector<std::string> words_from(const std::vector<ProseUnit>& units, std::size_t at);

}  // namespace gradewright::reading
