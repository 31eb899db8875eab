#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/documents/choose_labels.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// In which column of its line the label of a place begins.
std::size_t column_of(std::string_view text, const LabelPlace& place);

/// Whether two labels begin in one column, and what stands behind them in another; behind tabs anywhere.
bool are_aligned(std::string_view text, const LabelPlace& first, const LabelPlace& second);

/// For each place, whether it heads its question in a column of labels: all those that stand alone on their
/// lines are the exam's paths (`declared`) from the first one on, each once and in order, five at least, and
/// something stands below it. Who writes so leaves no number out: "3c", "4", "5a" are three labels, whatever
/// stands between them.
std::vector<bool> in_label_column(std::string_view text, const std::vector<LabelPlace>& places,
                                  const std::vector<std::vector<std::string>>& declared);

}  // namespace gradewright::reading
