#pragma once

namespace gradewright::engine {

/// The letters of Cyrillic alphabets.
constexpr bool is_cyrillic(char32_t c) {
  return c >= 0x400 && c <= 0x52F;
}

/// The letters of scripts that write words without blanks between them: kana, Han and Hangul.
constexpr bool is_east_asian(char32_t c) {
  return (c >= 0x3040 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF);
}

}  // namespace gradewright::engine
