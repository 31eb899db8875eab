#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/judging/layer.hpp"
#include "problems/marking.hpp"

namespace gradewright::judging {

/// A formula with the notations of a question's own replaced by the names that they stand for: with q for
/// q(x|z), the text "q(x | z)^2" is "q^2". Blanks, sizes of brackets and fonts do not tell notations apart. A
/// notation that goes on, as q(x|z)_1 does, or begins inside a word, is left as it is.
std::string with_plain_names(std::string_view text, const std::vector<problems::FormulaName>& names);

}  // namespace gradewright::judging
