#pragma once

#include <span>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Leaves to a person what a line further down says to be corrected: "(edit: forgot the bias, so h = 3)",
/// "Correction for h: 3" far below h = 2. Such a line begins with a word that corrects or tells what was
/// forgotten, holds a number, and names the item.
void doubt_corrected_below(const PreparedQuestion& question, const Passages& passages,
                           std::span<Response> responses);

}  // namespace gradewright::reading
