#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gradewright::engine {

/// Which bytes within a JSON string are characters of ASCII that stand for themselves: no quotation mark, no
/// backslash, no control character, no deletion.
inline constexpr std::array<bool, 256> is_plain_in_json = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) {
    plain[byte] = byte != '"' && byte != '\\';
  }
  return plain;
}();

/// How many bytes at the beginning of `text` are plain (`is_plain_in_json`). Eight at a time: of each byte
/// the highest bit says whether it is not.
inline std::size_t plain_length_in_json(std::string_view text) {
  static_assert(std::endian::native == std::endian::little, "the first byte must be the lowest");
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t highs = ones * 0x80;
  std::size_t at = 0;
  for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    // x - 1 borrows into the highest bit where x is 0; only bytes behind such a one can be alarmed falsely.
    const std::uint64_t quote = bytes ^ (ones * '"');
    const std::uint64_t backslash = bytes ^ (ones * '\\');
    const std::uint64_t deletion = bytes ^ (ones * 0x7F);
    const std::uint64_t other =
        (bytes | (bytes - ones * 0x20) | (quote - ones) | (backslash - ones) | (deletion - ones)) & highs;
    if (other != 0) {
      return at + static_cast<std::size_t>(std::countr_zero(other)) / 8;
    }
  }
  while (at < text.size() && is_plain_in_json[static_cast<unsigned char>(text[at])]) {
    ++at;
  }
  return at;
}

/// Whether all bytes of `text` are plain. Of a short text the last eight or four are looked at together.
inline bool is_plain_json(std::string_view text) {
  constexpr std::size_t half = sizeof(std::uint32_t);
  constexpr std::size_t whole = sizeof(std::uint64_t);
  if (text.size() >= whole) {
    const std::size_t plain = plain_length_in_json(text.substr(0, text.size() / whole * whole));
    return plain + whole > text.size() && plain_length_in_json(text.substr(text.size() - whole)) == whole;
  }
  if (text.size() >= half) {
    std::array<char, whole> halves;
    std::memcpy(halves.data(), text.data(), half);
    std::memcpy(halves.data() + half, text.data() + text.size() - half, half);
    return plain_length_in_json({halves.data(), whole}) == whole;
  }
  return plain_length_in_json(text) == text.size();
}

}  // namespace gradewright::engine
