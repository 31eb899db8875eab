#pragma once

#include "answers/reading/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// Whether a number can come of a working whose figures were rounded on the way: 3.976 of e^1.380, which is
/// 3.9749, as e^1.3804 would be. A decimal of three digits or more may have been any that rounds to it; fewer
/// digits, whole numbers and powers of ten are exact.
bool may_be_rounded_on_the_way(const notation::Syntax& working, const WrittenNumber& said);

}  // namespace gradewright::reading
