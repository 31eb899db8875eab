#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What stands after the colon or bar of {x : 2 <= x < 5} and {x \in R | x > 3}; empty for any other text.
std::string_view set_condition(std::string_view text);

/// ]2; 5] as (2, 5]: ends with the bracket turned outwards as round ones, a semicolon between them as a
/// comma. Where a semicolon parts the ends, a comma within one is decimal. Texts with another structure stay
/// as they are.
std::string with_plain_ends(std::string_view text);

}  // namespace gradewright::reading
