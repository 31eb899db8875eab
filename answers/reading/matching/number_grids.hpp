#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "answers/reading/documents/small_table.hpp"
#include "answers/reading/layer.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// The numbers of a table that is nothing but a matrix or vector, in brackets, and where they stand.
struct NumberGrid {
  std::string text;
  Span span;
};

/// The numbers of a table whose columns have no heads, or whose columns and rows are only counted beside an
/// empty corner ("| | 1 | 2 |"). With `flat` one row or column is a list. Nothing for a table with any other
/// cell.
std::optional<NumberGrid> number_grid(const SmallTable& table, bool flat);

}  // namespace gradewright::reading
