#pragma once

#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether a text says nothing: it is blank, a placeholder ("-", "?", "...", "n/a", "TODO") or is made of
/// whole phrases that people write for want of an answer ("I don't know how to do this, sorry", "no time
/// left", "keine Ahnung"). "no", "none", "nothing", "0" and "no solution" answer something, and so does
/// whatever holds a digit, an option or any word that is in no phrase: "I don't know, maybe 7".
bool says_nothing(std::string_view text);

}  // namespace gradewright::reading
