#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// What to take out of the answer to a question so that a sum that goes on behind its own result is one: the
/// first product and the brackets of "6272 * 10 = 62720 (+ 10 = 62730)", the comma of "1200, + 16 = 1216".
/// What is added has to be a number of the wording of the questions, `asked`: another may be the next value
/// of a running total; and a factor may lead to another quantity. And of a rounded number beside the exact
/// one, "1.23 million (exactly 1228800)", all but that, where it rounds to the other. What comes before has
/// to hold, and nothing may stand behind the last result in the brackets.
std::vector<Span> running_calculations(std::string_view text, std::string_view asked);

}  // namespace gradewright::reading
