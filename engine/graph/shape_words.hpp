#pragma once

#include <span>
#include <string>

#include "engine/graph/shape.hpp"

namespace gradewright::engine {

/// A shape as people say it: "a number", "a list of 3", "a row of 3", "a column of 3", "a 2 x 3 matrix",
/// "a 2 x 3 x 4 tensor".
std::string in_words(const Shape& shape);
/// The same of extents that may be too many cells for a shape.
std::string in_words(std::span<const Index> extents);

}  // namespace gradewright::engine
