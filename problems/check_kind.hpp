#pragma once

#include <string>
#include <vector>

#include "problems/kinds.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

/// What is wrong with a kind by its own tests: each a line "FILE:LINE:COLUMN: error: ...". A value must be
/// within half a unit of the last digit that its test writes. A kind without an example, or with a mistake
/// that no test shows to change a value, is wrong as well.
std::vector<std::string> kind_faults(const Kind& kind, const Kinds& kinds);

}  // namespace gradewright::problems
