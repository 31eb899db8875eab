#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// What to take out of a text so that a calculation that goes on behind its own result is one: of "6272 * 10
/// = 62720
/// (+ 10 = 62730)" the first product and the brackets, of "3145728, * 4 = 12582912" the comma. And of a
/// rounded number beside the exact one, "1.23 million (exactly 1228800)", all but that, where it rounds to
/// the other. What comes before has to hold, and nothing may stand behind the last result in the brackets.
std::vector<Span> running_calculations(std::string_view text);

}  // namespace gradewright::reading
