#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What a solver of equations prints, as a list of equations: "x = 2, x = 5" for Mathematica's
/// "{{x -> 2}, {x -> 5}}" and "{x -> 2, x -> 5}", with either arrow, and "x == 2 or x == 5" for
/// "x == 2 || x == 5". All rules are for one name; every other text stays as it is.
std::string with_rules_as_equations(std::string_view text);

}  // namespace gradewright::reading
