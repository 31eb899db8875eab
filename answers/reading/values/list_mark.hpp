#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A text of one line with a blank for the bullet of a list before it, or the star where it may not be a
/// factor:
/// "* 7". Empty where none stands there; whether a dash is one, the notation leaves open.
std::string without_list_mark(std::string_view text, bool or_star);

/// "- 2" and "- 5" on lines of their own, of which nobody can say whether the dashes are bullets: the text
/// with each dash as the sign of its number, as long as before. Empty for any other text.
std::string with_signs_for_dashes(std::string_view text);

/// "1. 2" and "2. 5" on lines of their own, or bullets: blanks where the marks of the items stood.
std::string without_item_marks(std::string_view text);

}  // namespace gradewright::reading
