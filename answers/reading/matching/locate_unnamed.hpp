#pragma once

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// What the passages say for a numeric item that nothing names: the only value that fits, or the reason why a
/// person has to look; missing only when the passages hold nothing that could be meant.
Response locate_unnamed(const ItemDeclaration& item, const PreparedQuestion& question,
                        const Passages& passages);

}  // namespace gradewright::reading
