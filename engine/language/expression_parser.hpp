#pragma once

#include "engine/language/step_cursor.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::engine::notation {

/// Reads one expression from where the cursor stands, up to what cannot go on with it. Throws SourceError.
Syntax read_expression(StepCursor& cursor);

}  // namespace gradewright::engine::notation
