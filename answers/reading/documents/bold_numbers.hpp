#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/documents/choose_labels.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Decides how sure the bold numbers among `places` are by the labels around them. "**10** J = 0.4" between
/// "**5a**" and "**2b**" is as sure as those, wherever it stands: who writes so may answer in any order.
/// "**7**" alone on its line, among labels of other styles, may be a value.
void weigh_bold_numbers(std::vector<LabelPlace>& places, std::string_view text,
                        const std::vector<std::vector<std::string>>& declared);

}  // namespace gradewright::reading
