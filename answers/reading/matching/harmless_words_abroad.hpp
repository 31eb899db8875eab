#pragma once

#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether a word in small letters makes no difference to a value that is named beside it, as a word of
/// German, a Romance language or Dutch: in each of its forms that is known, since there is no rule for them.
bool is_harmless_abroad(std::string_view word);

/// Whether it is so as a noun, which could be what a value without a name belongs to.
bool is_harmless_noun_abroad(std::string_view word);

}  // namespace gradewright::reading
