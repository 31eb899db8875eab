#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A text whose MathML is LaTeX and whose Chinese numerals are digits; nothing where it holds neither, or is
/// too long to be rewritten.
std::optional<std::string> in_known_notation(std::string_view text);

}  // namespace gradewright::reading
