#pragma once

#include "engine/language/condition.hpp"
#include "engine/language/step_cursor.hpp"

namespace gradewright::engine::notation {

/// Reads a condition up to what cannot go on with it. `not` binds tighter than `and`, `and` tighter than
/// `or`. Throws SourceError.
Condition read_condition(StepCursor& cursor);

}  // namespace gradewright::engine::notation
