#pragma once

#include <optional>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// The passages without the paragraphs below an answer that say how it was found: "Explanation: 14 GB / 350
/// GB/s = 0.04 s". Nothing where none stands there, or where one speaks against an answer, states a value of
/// an item or names an option.
std::optional<Passages> without_explanations(const PreparedQuestion& question, const Passages& passages);

}  // namespace gradewright::reading
