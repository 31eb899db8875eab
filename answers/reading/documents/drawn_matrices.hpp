#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// A matrix or column that is drawn in brackets over several lines of a text.
struct DrawnMatrix {
  std::string_view name;  ///< what stands before the relation in front of it; empty: nothing
  std::vector<std::vector<std::string>> rows;
  std::vector<Span> pieces;  ///< its brackets with what is in them, line by line, and its name
};

/// The matrices that are drawn in a text: at least two rows of numbers, one below the other, whose brackets
/// stand in the same columns. One with two names is left out.
std::vector<DrawnMatrix> drawn_matrices(std::string_view text);

}  // namespace gradewright::reading
