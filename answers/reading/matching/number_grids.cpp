#include "answers/reading/matching/number_grids.hpp"

#include <algorithm>
#include <vector>

#include "answers/reading/matching/table_heads.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Cell = SmallTable::Cell;
using Row = SmallTable::Row;

bool is_empty(const Cell& cell) {
  return cell.text.empty();
}

/// Whether labels only count what they stand at: "row 1", "row 2".
class Counting {
 public:
  bool goes_on(std::string_view label) {
    label = without_dollars(label);
    const std::size_t digits = label.find_last_not_of("0123456789") + 1;  // 0 where there is no other
    next_ = next_ == 1 && label.substr(digits) == "0" ? 0 : next_;
    return !label.empty() && only_labels_a_cell(label) && label.substr(digits) == std::to_string(next_++);
  }

 private:
  std::size_t next_ = 1;
};

/// How many columns before the numbers are labels; nothing where the heads say something.
std::optional<std::size_t> columns_of_labels(const SmallTable& table) {
  if (std::ranges::all_of(table.header, is_empty)) {
    return 0;
  }
  Counting columns;
  Counting rows;
  const bool counted =
      table.header.size() > 1 && is_empty(table.header.front()) &&
      std::all_of(table.header.begin() + 1, table.header.end(),
                  [&](const Cell& head) { return columns.goes_on(head.text); }) &&
      std::ranges::all_of(table.rows, [&](const Row& row) { return rows.goes_on(row.front().text); });
  return counted ? std::optional<std::size_t>(1) : std::nullopt;
}

}  // namespace

std::optional<NumberGrid> number_grid(const SmallTable& table, bool flat) {
  const std::optional<std::size_t> first = columns_of_labels(table);
  if (!first) {
    return std::nullopt;
  }
  const bool list = flat && (table.rows.size() == 1 || table.header.size() == *first + 1);
  std::string text;
  for (const Row& row : table.rows) {
    std::string cells;
    for (std::size_t i = *first; i < row.size(); ++i) {
      if (!is_lone_number(row[i].text)) {
        return std::nullopt;
      }
      cells += (cells.empty() ? "" : ", ") + std::string(without_dollars(row[i].text));
    }
    text += (text.empty() ? "" : ", ") + (list ? cells : "[" + cells + "]");
  }
  const Cell& begin = table.rows.front()[*first];
  const Cell& end = table.rows.back().back();
  return NumberGrid{"[" + text + "]", {begin.offset, end.offset + end.text.size() - begin.offset}};
}

}  // namespace gradewright::reading
