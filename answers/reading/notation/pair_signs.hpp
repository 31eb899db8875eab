#pragma once

#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/token.hpp"

namespace gradewright::reading {

/// [2, 5[ and ]2, 5]: a square bracket that is turned outwards becomes an opening or a closing one by where
/// it stands; its text still says how it was written.
void turn_brackets(std::vector<Token>& tokens);

/// |a - |b||, 2|x| and ||x||: bars become brackets, by whether an operand stands before them; "||" is a norm
/// where that closes, otherwise two bars. A bar that neither opens nor closes, as in {x | x > 2}, stays.
void pair_bars(std::vector<Token>& tokens);

/// Makes brackets of the signs around "<1, 2, 3>".
void turn_angles(std::vector<Token>& tokens);

/// Makes separators of the bars in "(1|2|3)"; those of "(1|2)" may mean something else.
void part_coordinates(std::vector<Token>& tokens);

}  // namespace gradewright::reading
