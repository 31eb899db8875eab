#pragma once

#include <span>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Where a question is answered in several places, under its names in one and without them in another, adds
/// what the others say to each response that was read in one of them.
void add_other_places(const PreparedQuestion& question, const Passages& passages,
                      std::span<Response> responses);

}  // namespace gradewright::reading
