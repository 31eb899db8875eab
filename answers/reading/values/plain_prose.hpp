#pragma once

#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether a text is nothing but words and the marks between them, three words at least, of which none is a
/// number, a part of one or a constant: no value can be read from it. False of what could be anything else.
bool is_plain_prose(std::string_view text);

}  // namespace gradewright::reading
