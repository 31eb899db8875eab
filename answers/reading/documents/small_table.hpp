#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// A table in the text of a document, cell by cell as it is written, without blanks around the cells and
/// without the emphasis of a whole cell.
struct SmallTable {
  struct Cell {
    std::size_t offset = 0;  ///< in the text
    std::string_view text;
  };
  using Row = std::vector<Cell>;
  Row header;
  std::vector<Row> rows;  ///< each as long as the header
  Span span;              ///< of the whole table in the text
};

/// Tables with more cells than this are not taken apart.
inline constexpr std::size_t max_table_cells = 4'000;

/// The tables of a text that have a header: of Markdown, a row of cells between bars over a rule of dashes,
/// and `tabular` environments of LaTeX. A table with rows of different lengths is left out.
std::vector<SmallTable> small_tables(std::string_view text);

}  // namespace gradewright::reading
