#pragma once

#include <span>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Reads statements of several names at once, as many as there are values: "v, w = 2, 0.8",
/// "(r, u) = (0.6, 0.57)". `responses` are those of the question's items, in order, as they were found so
/// far: what a tuple says of an item is its answer, unless the item is answered elsewhere in another way.
void locate_in_tuples(const PreparedQuestion& question, const Passages& passages,
                      std::span<Response> responses);

}  // namespace gradewright::reading
