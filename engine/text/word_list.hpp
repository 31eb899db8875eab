#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_set>

namespace gradewright::engine {

/// Words of a list that is written as one text, to look them up.
using WordList = std::unordered_set<std::string_view>;

/// The words of a text in which single blanks part them. The text must outlive them.
inline WordList words_in(std::string_view text) {
  WordList words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.insert(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

}  // namespace gradewright::engine
