#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// Where a text remarks in passing on what it says, and could change nothing of it: in brackets, or in a
/// clause or line of its own, whose words all belong to phrases of checking ("(checked numerically)"),
/// commenting ("which makes sense"), a sum that holds of the numbers before it ("sums to 1"), what was not
/// needed, or what would be without something ("(without the penalty it would be 3.85)"); and pictures that
/// judge nothing. In order.
std::vector<Span> passing_remarks(std::string_view text, const PreparedQuestion& question);

}  // namespace gradewright::reading
