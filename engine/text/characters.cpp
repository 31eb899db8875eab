#include "engine/text/characters.hpp"

#include <algorithm>
#include <cstddef>

namespace gradewright::engine {

bool holds_digit(std::string_view text) {
  constexpr std::size_t block = 32;  // without a way out of it, so that its bytes are looked at together
  std::size_t at = 0;
  for (; at + block <= text.size(); at += block) {
    unsigned char found = 0;
    for (std::size_t i = 0; i < block; ++i) {
      found |= static_cast<unsigned char>(is_digit(text[at + i]));
    }
    if (found != 0) {
      return true;
    }
  }
  return std::ranges::any_of(text.substr(at), is_digit);
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    c = lower(c);
  }
  return result;
}

}  // namespace gradewright::engine
