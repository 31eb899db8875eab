#pragma once

#include <string>

#include "answers/reading/layer.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// Whether a tree may stand left of a value as its name: a name with its marks and arguments, no arithmetic.
bool is_name(const notation::Syntax& tree);

/// A plain name with its indices: x_1 and x[1] as "x_1", A[0, 1] and A[0][1] as "A_0_1". Empty for any other
/// tree.
std::string plain_name(const notation::Syntax& tree);

/// Whether a name with arguments says by itself that it is something else than what is asked for:
/// upper_bound(x), the probability of a complement P(not A), P(A^c).
bool names_something_else(const notation::Syntax& tree);

}  // namespace gradewright::reading
