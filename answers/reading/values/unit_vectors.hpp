#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// "2i - j + 3k", also "2\mathbf{i} - \hat{j} + 3\vec{k}", as "(2, -1, 3)": coordinates along the unit
/// vectors of a plane or of space. Two of the vectors at least have to be there, each once and in their
/// order. Empty for any other text, and where `cells` is neither 2 nor 3.
std::string with_unit_vectors_as_cells(std::string_view text, std::size_t cells);

}  // namespace gradewright::reading
