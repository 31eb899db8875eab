#pragma once

#include <vector>

#include "engine/language/elaborator.hpp"

namespace gradewright::engine::notation {

/// What the variable of a loop goes through: the whole numbers of range(n), range(a, b) or range(a, b, step),
/// the items of a list, or the first axis of a tensor. Throws SourceError.
std::vector<Value> loop_values(const Syntax& range, Elaborator& elaborator);

}  // namespace gradewright::engine::notation
