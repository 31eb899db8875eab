#include "engine/text/characters.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace gradewright::engine {

bool holds_digit(std::string_view text) {
  // Eight bytes at a time: with its high nibble 3 taken away, a digit is at most 9, so that adding 0x76 to it
  // does not reach the highest bit, nor has it that itself.
  constexpr std::uint64_t zeros = 0x3030'3030'3030'3030;
  constexpr std::uint64_t low = 0x7F7F'7F7F'7F7F'7F7F;
  constexpr std::uint64_t over_nine = 0x7676'7676'7676'7676;
  std::size_t at = 0;
  for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    bytes ^= zeros;
    if ((~(((bytes & low) + over_nine) | bytes) & ~low) != 0) {
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
