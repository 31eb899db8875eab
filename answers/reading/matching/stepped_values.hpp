#pragma once

#include "answers/reading/documents/passage.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/item_name.hpp"

namespace gradewright::reading {

/// A statement whose value a step leads to, without the step: of "h: z = (0.5, -2.5) -> (0.5, -0.25)" what
/// stands behind the arrow. The step is one name, none of the item's own, and a value in numbers. Any other
/// statement is what it was.
Statement behind_step(const Passage& passage, const Statement& statement, const ItemNames& own);

}  // namespace gradewright::reading
