#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/response_tokens.hpp"

namespace gradewright::reading {

/// Tokens [first, last) of a response.
struct CellRange {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// How tokens fall into rows of cells. There is always a row with a cell.
struct CellLayout {
  std::vector<std::vector<CellRange>> rows;
  bool is_single() const { return rows.size() == 1 && rows[0].size() == 1; }
  /// Every row is one bracketed list.
  bool only_lists(std::span<const ResponseToken> tokens) const;
};

/// Cells of a list or of lines of text: rows end at ; and line ends and \\ (a line end right after a comma
/// does not count), cells at commas, & and \quad; without any of these at blanks between numbers, where with
/// `signs_split` "1 -2" is two cells and "1 - 2" one.
CellLayout lay_out_cells(std::span<const ResponseToken> tokens, CellRange range, bool signs_split);

/// Cells of a LaTeX environment: & and \\ ; without & in it, \quad also separates. An empty last row is
/// dropped.
CellLayout lay_out_environment(std::span<const ResponseToken> tokens, CellRange range);

/// The token that closes the bracket or environment at `opening`, or `end` when nothing does.
std::size_t matching_close(std::span<const ResponseToken> tokens, std::size_t opening, std::size_t end);

/// The first comma outside inner brackets in [first, last), or `last`.
std::size_t next_comma(std::span<const ResponseToken> tokens, std::size_t first, std::size_t last);

/// The first \atop or \over outside inner brackets, or `range.last`.
std::size_t find_atop(std::span<const ResponseToken> tokens, CellRange range);

}  // namespace gradewright::reading
