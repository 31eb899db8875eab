#pragma once

#include <string>
#include <string_view>

#include "answers/reading/documents/label_draft.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Reads the number of a label and the parts that stand directly behind it: 7, (7), [7], 07, 3.2.1, 5a, 2bii.
void read_label_number(LabelDraft& draft);

/// 7 of 07.
std::string without_leading_zeros(std::string_view digits);

}  // namespace gradewright::reading
