#pragma once

#include <string>

#include "answers/reading/layer.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// Whether a tree may stand left of a value as its name: a name with its marks and arguments, no arithmetic.
bool is_name(const notation::Syntax& tree);

/// A plain name with at most an index: x_1 and x[1] as "x_1". Empty for any other tree.
std::string plain_name(const notation::Syntax& tree);

}  // namespace gradewright::reading
