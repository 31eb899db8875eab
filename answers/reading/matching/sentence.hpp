#pragma once

#include <cstddef>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Of a sentence no more bytes are looked at on each side of a place.
inline constexpr std::size_t longest_sentence = 300;

/// Whether the byte at `at` ends a sentence or a line: a stop before a blank, or a line end where no list
/// goes on.
bool ends_sentence(std::string_view text, std::size_t at);

/// What stands of the sentence before `end`.
std::string_view sentence_before(std::string_view text, std::size_t end);

/// What stands of the sentence from `first` on.
std::string_view sentence_behind(std::string_view text, std::size_t first);

/// The sentence or line after the one that ends at or goes on from `at`.
std::string_view next_sentence(std::string_view text, std::size_t at);

}  // namespace gradewright::reading
