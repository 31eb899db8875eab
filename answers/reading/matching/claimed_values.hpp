#pragma once

#include <span>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Gives each response of a question, unless a person has to look anyway, every value in the question's
/// passages that has its type and shape, and that no other response uses and nothing calls another item's,
/// whatever else the words around it say: "The second state is (0.2, 0.7)". A vector is also what its cells
/// come to where they are told one behind the other, and a matrix its rows: "c1 = (2, 1), c2 = (4, 3)". What
/// gives a reason is no value. A text that is long or a table gives none, and neither does one without a
/// number that is nobody's.
void add_claimed_values(const PreparedQuestion& question, const Passages& passages,
                        std::span<Response> responses);

}  // namespace gradewright::reading
