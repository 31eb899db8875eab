#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// Whether a phrase repeats words of the question's text one after the other, articles aside: "for one image"
/// where it asks "How many MACs does it take for one image?".
bool repeats_question(std::string_view phrase, const PreparedQuestion& question);

/// The statements whose name is one of `names` and such a phrase: "macs for one image = 13".
std::vector<std::pair<const Passage*, Statement>> phrased_statements(const Passages& passages,
                                                                     const ItemNames& names,
                                                                     const PreparedQuestion& question);

}  // namespace gradewright::reading
