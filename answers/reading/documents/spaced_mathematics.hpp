#pragma once

#include <string>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Writes in one piece what a recogniser of handwriting has parted by a blank between any two signs: "0 . 6
/// 2" as "0.62", "k _ { e f f }" as "k_{eff}", "F L = 0 . 3" as "FL = 0.3", each with as many blanks behind
/// it in its mathematics, so that everything else keeps its place.
///
/// A document is written so where its mathematics parts the digits of decimals and leaves hardly any other
/// number in one piece; of one that mixes both, with two parted decimals at least, the mathematics that part
/// them. Digits in brackets that nothing else parts stay as they are, "[ 1 0 0 ]": they may be
/// the cells of a row; and so do digits with two points among them.
void lay_out_spaced_mathematics(std::string& text);

}  // namespace gradewright::reading
