#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/span.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// One cell of a platform's own table: what it says, and the bytes that say it, quotes and all.
struct DelimitedCell {
  std::string value;
  Span bytes;
};

using DelimitedRow = std::vector<DelimitedCell>;

/// A table of which every byte keeps its place, so that some cells can be written anew and all else stays.
struct DelimitedTable {
  char separator = ',';
  std::vector<DelimitedRow> rows;  ///< the header is one; a line without any byte is none
};

/// The cells of a table whose separator (comma, semicolon or tab) is the one that its first row has most of.
/// Throws reading::TableTextError for a quote that is never closed or closes amid a cell.
DelimitedTable delimited_cells(std::string_view text);

/// The value as a cell that every reader of RFC 4180 gives back byte for byte. Nothing is added for
/// spreadsheets: what goes back to a platform has to be what came from it.
std::string delimited_cell(std::string_view value, char separator = ',');

/// A row of such cells, with its line end.
std::string delimited_row(const std::vector<std::string>& values);

/// A cell and what is written in its place.
struct CellChange {
  Span bytes;
  std::string value;
};

/// The text with other values in some cells, in any order, each at most once.
std::string with_cells(std::string_view text, std::vector<CellChange> changes, char separator);

}  // namespace gradewright::reports
