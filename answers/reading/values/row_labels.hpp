#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// "Row 1: 0.5, 1; row 2: 1.5, 2" and "first row: 0.5 1, second row: 1.5 2" as a line a row, where all `rows`
/// are there in their order and nothing stands before them. Empty for any other text.
std::string without_row_labels(std::string_view text, std::size_t rows);

}  // namespace gradewright::reading
