#pragma once

#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether a word in small letters makes no difference to a value that is named beside it: it links, points,
/// computes or is of the field; in English with its regular forms, and in German, the Romance languages and
/// Dutch. No such word denies, doubts, bounds or withdraws, or names another time, owner or case.
bool is_harmless_word(std::string_view word);

/// Whether it is so as a noun, which could be what a value without a name belongs to.
bool is_harmless_noun(std::string_view word);

}  // namespace gradewright::reading
