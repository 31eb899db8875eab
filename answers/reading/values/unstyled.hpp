#pragma once

#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A text without the style that stands around the whole of it: **bold**, "quotes", $...$, \text{...},
/// \boxed{...}. What is struck out stays so.
std::string_view without_style(std::string_view text);

}  // namespace gradewright::reading
