#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether cells are numbered in a text: "(1) 0.25, (2) 0.7", "1: 0.25; 2: 0.7", "[0] 0.25 [1] 0.7". The
/// numbers count from 1 or 0, and from the second on nobody would write them as factors or members.
bool has_cell_numbers(std::string_view text);

/// The cells of such a text as a list, where there are as many as `cells`: "[0.25, 0.7]". Nothing otherwise.
std::optional<std::string> without_cell_numbers(std::string_view text, std::size_t cells);

}  // namespace gradewright::reading
