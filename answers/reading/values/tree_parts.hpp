#pragma once

#include <functional>

#include "answers/reading/layer.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// Whether a tree or any part of it is such a one. Subscripts are parts of a name and not asked.
bool any_part(const notation::Syntax& tree, const std::function<bool(const notation::Syntax&)>& is_such);

/// Calls `use` with a tree and then with each part of what that has left, subscripts aside.
void each_part(notation::Syntax& tree, const std::function<void(notation::Syntax&)>& use);

}  // namespace gradewright::reading
