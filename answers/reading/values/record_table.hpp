#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A cell of a table that stands under or beside a declared name.
struct TableCell {
  std::size_t name = 0;  ///< of the declared ones
  std::string_view text;
};

/// A small table of declared names and their values: a name and its value in every row, or the names in the
/// first of two rows. Cells are parted by bars, tabs, & or, of two, blanks. Empty for any other text.
std::vector<TableCell> cells_of_table(std::string_view text, std::span<const std::string> names);

}  // namespace gradewright::reading
