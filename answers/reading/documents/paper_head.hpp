#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// The lines of a text that are no heading and say nothing of the paper itself.
std::string without_head(std::string_view text);

}  // namespace gradewright::reading
