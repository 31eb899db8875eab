#pragma once

#include <cstddef>
#include <string_view>

namespace gradewright::engine {

/// The length of the UTF-8 sequence at the start of `text` (RFC 3629: no overlong forms, no surrogates); 0
/// when there is none.
std::size_t utf8_length(std::string_view text);

/// The place of the first byte that is not part of well-formed UTF-8; npos when there is none.
std::size_t find_not_utf8(std::string_view text);

}  // namespace gradewright::engine
