#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A list with "and" for the word that joins two of its values in another language: "15,068 y 0,265",
/// "(2; 0,67) und (4,5; 3,5)", "4 e 1", whose e is no number where a list of two values is asked for; and
/// with a comma between brackets side by side, "(2, 1) (4, 3)", which multiply nothing where a matrix is
/// asked for. Empty for any other text. What it gives counts only where it has the declared shape.
std::string with_joints(std::string_view text);

}  // namespace gradewright::reading
