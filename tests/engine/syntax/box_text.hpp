#pragma once

#include <string>

#include "engine/syntax/layout.hpp"

namespace gradewright::test {

/// A box in one line: letters, numbers and signs as they are (a silent product as ~), an upright name as
/// \name, words in quotes, a row as {a + b}, a fraction as frac(a, b), a root as root(a), scripts as
/// script(base, sub, sup) with - for one that is not there, an accent as ^(a), a fence with what is between
/// its signs, a matrix as matrix2(a, b, c, d).
std::string box_text(const engine::notation::Box& box);

}  // namespace gradewright::test
