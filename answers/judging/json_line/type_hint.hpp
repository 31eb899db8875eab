#pragma once

#include <string>
#include <string_view>

#include "answers/judging/layer.hpp"

namespace gradewright::judging {

/// What to say of a key that is no value of numbers, as in `say "type": "interval"`: the types whose readers
/// take it under the strict rule for keys.
std::string type_hint(std::string_view text);

}  // namespace gradewright::judging
