#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// What a text states of an item and takes back in so many words before it states it again under the same
/// name: "w_2 = 1.92, sorry forgot momentum," of "w_2 = 1.92, sorry forgot momentum, w_2 = 1.38". The words
/// between apologise and say at most what was forgotten. In order.
std::vector<Span> corrected_statements(std::string_view text, const PreparedQuestion& question);

}  // namespace gradewright::reading
