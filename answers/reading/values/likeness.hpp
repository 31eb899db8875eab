#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// What arithmetic is written like besides: 12-15 like a range, 2024-01-03 and 01/03/2024 like a date, 12x12
/// like a size. Empty when it is plain arithmetic. `source` is the text of the tree.
std::string likeness(const notation::Syntax& tree, std::string_view source);

/// Whether a number and a bracket after a blank may be no product: 12 (5 + 7), 8 (2^3).
bool may_be_remark(const notation::Syntax& tree, std::string_view source);

/// The numbers of 1/2/5/10, a quotient of quotients, which lists them as often; none of another tree.
std::vector<notation::Syntax> members_by_slashes(const notation::Syntax& tree);
/// The numbers of 1 - 2 + 5, which add up or are a list whose signs stand apart; none of another tree.
std::vector<notation::Syntax> members_by_signs(const notation::Syntax& tree);

}  // namespace gradewright::reading
