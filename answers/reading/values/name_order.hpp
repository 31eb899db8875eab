#pragma once

#include <span>
#include <string>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether values under these names stand in the order that is asked for. Where names are declared, theirs;
/// else only an order that nobody would ask for otherwise: letters that follow one another, x, y, z, or one
/// name with its indices from 0 or 1, x_1, x_2. Of (b, w) without declared names nobody can tell.
bool are_in_order(const std::vector<std::string>& names, std::span<const std::string> declared);

}  // namespace gradewright::reading
