#pragma once

#include "engine/syntax/syntax.hpp"
#include "engine/text/span.hpp"

namespace gradewright::engine::notation {

/// Throws SourceError where a call with a library's name before it, such as np.split, means something else in
/// that library than the function of its name does here, so that the same values would be read otherwise.
void refuse_foreign_meaning(const Call& call, const Span& where);

}  // namespace gradewright::engine::notation
