#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "answers/judging/verdict.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// The cells of a verdict as they are shown: one table for a scalar or matrix, one a slice for tensors of
/// higher rank, one for every six cells of a vector or of a list of named cells.
struct CellGrid {
  std::string caption;                ///< "[1, :, :]" of a slice, "7 to 11" of a long vector, else empty
  std::vector<std::string> headings;  ///< the names of named cells, else empty
  std::vector<std::string> row_names = {};  ///< where only some rows are shown: their numbers, else empty
  std::vector<std::vector<const CellVerdict*>> rows;
};

/// The grids point into `verdict.cells`. Empty when the verdict has no cells.
std::vector<CellGrid> cell_grids(const Verdict& verdict);

/// What a page shows of the cells.
struct ShownCells {
  std::vector<CellGrid> grids;
  bool whole = true;         ///< else only rows, columns and slices in which something differs
  std::size_t left_out = 0;  ///< differing cells that are not shown either
};

/// Whether a cell is neither right nor right from the student's own earlier value.
bool differs(const CellVerdict& cell);

/// A value of up to eight rows and columns whole; of a larger one the rows, columns and slices in which
/// something differs, eight and four of them at most.
ShownCells shown_cells(const Verdict& verdict);

/// What is certain about cells that differ, each remark once with its cells: "row 1, column 2; row 2, column
/// 1: sign differs". At most `most` lines.
std::vector<std::string> cell_remarks(const Verdict& verdict, std::size_t most = 6);

/// Whether nothing of the response found a place in the cells, as when its shape is wrong: then its source
/// says more than empty cells.
bool has_no_cell_read(const Verdict& verdict);

/// Each cell that is not right, nor right from the student's own earlier value, in one line: "row 1, column
/// 2: 0.125 instead of -0.125 (sign differs)". At most `most` lines, then how many more there are.
std::vector<std::string> differing_cells(const Verdict& verdict, std::size_t most = 12);

}  // namespace gradewright::reports
