#pragma once

#include <span>
#include <string>
#include <string_view>

#include "problems/kind.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

/// The catalogue, in the order of its documentation.
std::span<const Kind> kinds();
/// Null when there is no such kind.
const Kind* find_kind(std::string_view name);
/// What to add to a message that no kind is called `name`: the one that was meant, or those that there are.
std::string suggest_kind(std::string_view name);

}  // namespace gradewright::problems
