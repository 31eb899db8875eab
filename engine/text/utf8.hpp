#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gradewright::engine {

/// Whether every character of a text is one of ASCII.
bool is_ascii(std::string_view text);

/// The length of the UTF-8 sequence at the start of `text` (RFC 3629: no overlong forms, no surrogates); 0
/// when there is none.
std::size_t utf8_length(std::string_view text);

/// The place of the first byte that is not part of well-formed UTF-8; npos when there is none.
std::size_t find_not_utf8(std::string_view text);

/// The replacement character, for what cannot be shown.
inline constexpr char32_t replacement_character = 0xFFFD;

/// The next code point of `text` from byte `at`, which is moved past it. A byte that is not well-formed UTF-8
/// gives U+FFFD and moves by one.
char32_t next_code_point(std::string_view text, std::size_t& at);

/// Appends a code point as UTF-8.
void append_utf8(std::string& out, char32_t code_point);

/// Whether a byte can only stand within a character, after its first byte.
constexpr bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The nearest place not after `offset` where a character starts, for cutting a text there; the start or the
/// end of the text when none does.
std::size_t character_at_or_before(std::string_view text, std::size_t offset);

/// The nearest place not before `offset` where a character starts; the end of the text when none does.
std::size_t character_at_or_after(std::string_view text, std::size_t offset);

/// How many characters `text` has, each counted by its first byte.
std::size_t count_characters(std::string_view text);

}  // namespace gradewright::engine
