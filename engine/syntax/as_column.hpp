#pragma once

#include "engine/syntax/syntax.hpp"

namespace gradewright::engine::notation {

/// A vector as it stands in a product with a transpose: its written vectors, [a, b], are columns, [[a], [b]],
/// so that [a, b] times the transpose of [c, d] does not read as one number. What is no written vector stays
/// as it is.
Syntax as_column(const Syntax& vector);

}  // namespace gradewright::engine::notation
