#include "engine/text/utf8.hpp"

#include <algorithm>

#include "engine/text/characters.hpp"

namespace gradewright::engine {

std::size_t utf8_length(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const unsigned char lead = byte(0);
  const std::size_t length = lead < 0x80                   ? 1
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
  if (length == 0 || text.size() < length) {
    return 0;
  }
  for (std::size_t at = 1; at < length; ++at) {
    if (!continues_character(text[at])) {
      return 0;
    }
  }
  const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
  const bool surrogate = lead == 0xED && byte(1) >= 0xA0;
  const bool too_high = lead == 0xF4 && byte(1) >= 0x90;
  return overlong || surrogate || too_high ? 0 : length;
}

bool is_ascii(std::string_view text) {
  constexpr std::size_t block = 32;  // without a way out of it, so that its bytes are looked at together
  constexpr unsigned char high = 0x80;
  std::size_t at = 0;
  for (; at + block <= text.size(); at += block) {
    unsigned char seen = 0;
    for (std::size_t i = 0; i < block; ++i) {
      seen |= static_cast<unsigned char>(text[at + i]);
    }
    if ((seen & high) != 0) {
      return false;
    }
  }
  return std::ranges::all_of(text.substr(at), [](char c) { return is_ascii(c); });
}

std::size_t find_not_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = is_ascii(text[at]) ? 1 : utf8_length(text.substr(at));
    if (length == 0) {
      return at;
    }
    at += length;
  }
  return std::string_view::npos;
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (is_ascii(text[at])) {
    ++at;
    return lead;
  }
  const std::size_t length = utf8_length(text.substr(at));
  if (length == 0) {
    ++at;
    return replacement_character;
  }
  // A first byte says the length with as many ones, and a zero; the rest of it and six bits of each byte that
  // follows make the code point.
  char32_t code_point = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    code_point = (code_point << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  }
  at += length;
  return code_point;
}

void append_utf8(std::string& out, char32_t c) {
  const auto byte = [&out](char32_t value) { out.push_back(static_cast<char>(value)); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xC0U | (c >> 6U));
    byte(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    byte(0xE0U | (c >> 12U));
    byte(0x80U | ((c >> 6U) & 0x3FU));
    byte(0x80U | (c & 0x3FU));
  } else {
    byte(0xF0U | (c >> 18U));
    byte(0x80U | ((c >> 12U) & 0x3FU));
    byte(0x80U | ((c >> 6U) & 0x3FU));
    byte(0x80U | (c & 0x3FU));
  }
}

std::size_t character_at_or_before(std::string_view text, std::size_t offset) {
  while (offset > 0 && offset < text.size() && continues_character(text[offset])) {
    --offset;
  }
  return offset;
}

std::size_t character_at_or_after(std::string_view text, std::size_t offset) {
  while (offset < text.size() && continues_character(text[offset])) {
    ++offset;
  }
  return offset;
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char byte) { return !continues_character(byte); }));
}

}  // namespace gradewright::engine
