#pragma once

#include <cstddef>
#include <string_view>

#include "answers/reading/documents/choose_labels.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// In which column of its line the label of a place begins.
std::size_t column_of(std::string_view text, const LabelPlace& place);

/// Whether two labels begin in one column, and what stands behind them in another; behind tabs anywhere.
bool are_aligned(std::string_view text, const LabelPlace& first, const LabelPlace& second);

}  // namespace gradewright::reading
