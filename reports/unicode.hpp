#pragma once

#include <cstddef>
#include <string_view>

#include "reports/layer.hpp"

namespace gradewright::reports {

/// How many columns a terminal uses for the text: 2 for wide East Asian characters, 0 for combining marks.
std::size_t display_width(std::string_view text);

}  // namespace gradewright::reports
