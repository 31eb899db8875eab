#pragma once

#include <span>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Finds intervals and inequalities in working and running text, where they were not read as they stand: "Aus
/// |1 - 6 eta| < 1 folgt 0 < eta < 1/3", "eta in (0, 1/3), because ...; t has to be greater than 18". What is
/// said last of the item's own name alone counts; what leads to it must allow it, and everything else that
/// bounds the name say the same. The words of its sentence have to be known to say nothing else: those that
/// link, conclude and compute, and those by which the question asks.
void locate_bounded(const PreparedQuestion& question, const Passages& passages,
                    std::span<Response> responses);

}  // namespace gradewright::reading
