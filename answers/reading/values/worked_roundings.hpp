#pragma once

#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/shape.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// Whether a number can come of a working whose figures were rounded on the way: 3.976 of e^1.380, which is
/// 3.9749, as e^1.3804 would be. A decimal of three digits or more may have been any that rounds to it; fewer
/// digits, whole numbers and powers of ten are exact.
bool may_be_rounded_on_the_way(const notation::Syntax& working, const WrittenNumber& said);
/// Whether a number can come of a working whose sums and products are plain to see: 3.83 of 4 - 0.1 * 1.7,
/// but not of 4 - 0.1 * 1.5. A decimal of two places or more may have been any that rounds to it. True of a
/// working with anything else in it, which may have been rounded in between.
bool can_come_of(const notation::Syntax& working, const WrittenNumber& said);
/// Whether what is said behind the sign of equality of a working is another number than that comes to: "3.83"
/// behind "4 - 0.1 * 1.5". Not where either is no value; both are read as values of `shape`.
bool differs_from_working(std::string_view working, std::string_view said, const Shape& shape);

}  // namespace gradewright::reading
