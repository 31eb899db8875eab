#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace gradewright::engine {

/// Whether a word stands in a list of words: an array, built in or of the library.
template <class Words>
constexpr bool among(const Words& words, std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

}  // namespace gradewright::engine
