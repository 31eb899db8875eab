#pragma once

#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// The words behind a value up to a clause that only remarks on it: a comparison that leaves open with what
/// ("0.032, which is much smaller because ..."), or what follows for something else, told without a number
/// ("0.665, so most of the attention goes to the first state"). Not one that says what something is, computes
/// further, denies, doubts, or speaks of the value as "it" or "this".
std::string_view before_aside(std::string_view text);

}  // namespace gradewright::reading
