#include "answers/reading/values/written_word.hpp"

#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// What words are made of: letters of any script, digits and the sign of what is left out.
constexpr ByteSet of_words([](char c) { return is_letter(c) || is_digit(c) || c == '\'' || !is_ascii(c); });
constexpr ByteSet between_words([](char c) { return !of_words.contains(c); });

}  // namespace

std::string_view next_written_word(std::string_view text, std::size_t& at) {
  at = of_words.find_in(text, at);
  const std::size_t first = at;
  at = between_words.find_in(text, at);
  return text.substr(first, at - first);
}

}  // namespace gradewright::reading
