#pragma once

#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What stands for a picture, or whatever else is no text, in a document that was converted: U+FFFC, OBJECT
/// REPLACEMENT CHARACTER.
inline constexpr std::string_view object_mark = "\xEF\xBF\xBC";

}  // namespace gradewright::reading
