#pragma once

#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// Whether what leads to the relation of an interval or inequality speaks against it: it says the opposite of
/// what is asked ("it diverges, so 0 < eta < 1"), or its own last relation of the same name does not hold for
/// all that is concluded ("|1 - 6 eta| > 1, so 0 < eta < 1/3"). Of other items nothing is said.
bool speaks_against_conclusion(std::string_view lead, std::string_view conclusion,
                               const ItemDeclaration& item, const PreparedQuestion& question);

}  // namespace gradewright::reading
