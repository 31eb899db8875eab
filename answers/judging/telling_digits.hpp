#pragma once

#include "answers/judging/layer.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::judging {

/// The significant digits of what was read first, without zeros at either end, over all its different
/// numbers but 0 and 1: 3 of 0.0130 0.0070, 4 of (0.25, 0.75, 1). The chance that a value of something else
/// agrees with a key in so many digits shrinks by ten with each. Options, words and formulas have none.
int telling_digits(const Response& response);

/// So many digits of a key are no coincidence beside a word that nobody knows.
inline constexpr int digits_of_no_chance = 3;

}  // namespace gradewright::judging
