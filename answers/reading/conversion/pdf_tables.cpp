#include "answers/reading/conversion/pdf_tables.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace gradewright::reading {
namespace {

constexpr std::size_t longest_cell = 40;  // in bytes
constexpr double widest_row_gap = 1.6;    // of the height of a row

/// Words with no more than a space between them.
struct Cell {
  double left;
  double right;
  std::string text;
};

/// The cells of a row; none where it is no row of a table.
std::vector<Cell> cells_of(const PdfRow& row) {
  std::vector<Cell> cells;
  for (const PdfWord& word : row.words) {
    const bool goes_on = !cells.empty() && word.left - cells.back().right < widest_space * word.height();
    if (goes_on) {
      cells.back().text += ' ' + word.text;
      cells.back().right = std::max(cells.back().right, word.right);
    } else {
      cells.push_back({word.left, word.right, word.text});
    }
  }
  const bool fits =
      cells.size() > 1 && std::ranges::all_of(cells, [](const Cell& cell) {
        return cell.text.size() <= longest_cell && cell.text.find_first_of("=|:") == std::string::npos;
      });
  return fits ? cells : std::vector<Cell>{};
}

struct Column {
  double left;
  double right;
};

/// The columns that cells stand in: what overlaps is one.
std::vector<Column> columns_of(const std::vector<std::vector<Cell>>& rows) {
  std::vector<Column> all;
  for (const std::vector<Cell>& row : rows) {
    for (const Cell& cell : row) {
      all.push_back({cell.left, cell.right});
    }
  }
  std::ranges::sort(all, {}, &Column::left);
  std::vector<Column> columns;
  for (const Column& each : all) {
    if (columns.empty() || each.left > columns.back().right) {
      columns.push_back(each);
    } else {
      columns.back().right = std::max(columns.back().right, each.right);
    }
  }
  return columns;
}

/// Each row with a cell for each column; empty where two cells of a row stand in one.
PdfTable in_columns(const std::vector<std::vector<Cell>>& rows, const std::vector<Column>& columns) {
  PdfTable table;
  for (const std::vector<Cell>& row : rows) {
    std::vector<std::string>& cells = table.emplace_back(columns.size());
    for (const Cell& cell : row) {
      const auto column =
          std::ranges::find_if(columns, [&](const Column& each) { return cell.left <= each.right; });
      std::string& text = cells[static_cast<std::size_t>(column - columns.begin())];
      if (!text.empty()) {
        return {};
      }
      text = cell.text;
    }
  }
  return table;
}

}  // namespace

PdfTable table_at(std::span<const PdfRow> rows) {
  std::vector<std::vector<Cell>> table;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool follows =
        i == 0 || rows[i].top - rows[i - 1].bottom < widest_row_gap * (rows[i].bottom - rows[i].top);
    std::vector<Cell> cells = follows ? cells_of(rows[i]) : std::vector<Cell>{};
    if (cells.empty()) {
      break;
    }
    table.push_back(std::move(cells));
  }
  return table.size() > 1 ? in_columns(table, columns_of(table)) : PdfTable{};
}

}  // namespace gradewright::reading
