#pragma once

#include <span>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A text that gives every declared name its value without a relation behind the name, with such relations:
/// "a) 70 b) 25", "(a) 70 (b) 25", "a 70, b 25" and "70 = a, 25 = b" as "a = 70 ...", "a, b = 70, 25" as
/// "(a, b) = (70, 25)". Where a name is missing, stands twice or in another way than the others, and where no
/// number stands right behind it, the text as it is.
std::string with_relations(std::string_view text, std::span<const std::string> names);

}  // namespace gradewright::reading
