#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "reports/layer.hpp"

namespace gradewright::reports {

/// The replacement character, for what cannot be shown.
inline constexpr char32_t replacement_character = 0xFFFD;

/// The next code point of `text` from byte `at`, which is moved past it. A byte that is not well-formed UTF-8
/// (overlong forms and surrogates included) gives U+FFFD and moves by one.
char32_t next_code_point(std::string_view text, std::size_t& at);

/// Appends a code point as UTF-8.
void append_utf8(std::string& out, char32_t code_point);

/// How many columns a terminal uses for the text: 2 for wide East Asian characters, 0 for combining marks.
std::size_t display_width(std::string_view text);

}  // namespace gradewright::reports
