#pragma once

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/read_notation.hpp"

namespace gradewright::reading {

/// "x is at most 3" as x <= 3, "x in [2, 5)" as x ∈ [2, 5): two pieces of mathematics with nothing between
/// them but the words of a relation become one. Other words stay where they are.
NotationReading with_verbal_relations(NotationReading reading);

}  // namespace gradewright::reading
