#pragma once

#include <optional>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/matching/typed_pieces.hpp"

namespace gradewright::reading {

/// The one line without a number that stands under a question of which one item alone is a text and all
/// others are numbers, where no name leads to it: "update gate" above "n = 1860". None where several lines
/// could be it.
std::optional<TypedPiece> lone_text(const ItemDeclaration& item, const PreparedQuestion& question,
                                    const Passages& passages);

}  // namespace gradewright::reading
