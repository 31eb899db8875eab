#pragma once

#include "engine/language/condition.hpp"
#include "engine/language/elaborator.hpp"

namespace gradewright::engine::notation {

/// Whether a condition holds. It is decided when the steps are read, so that it may ask for numbers, givens,
/// shapes and words, but for no step that is computed from givens: a response may have another value for
/// that. Throws SourceError.
bool holds(const Condition& condition, Elaborator& elaborator);

}  // namespace gradewright::engine::notation
