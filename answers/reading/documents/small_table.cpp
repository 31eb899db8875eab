#include "answers/reading/documents/small_table.hpp"

#include <algorithm>
#include <optional>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Cell = SmallTable::Cell;
using Row = SmallTable::Row;

/// The part [first, last) of a text as a cell.
Cell cell_of(std::string_view text, std::size_t first, std::size_t last) {
  while (first < last && is_blank(text[first])) {
    ++first;
  }
  while (last > first && is_blank(text[last - 1])) {
    --last;
  }
  for (const std::string_view mark : {"**", "__", "`"}) {
    const std::string_view inner = text.substr(first, last - first);
    const std::size_t around = 2 * mark.size();
    if (inner.size() > around && inner.starts_with(mark) && inner.ends_with(mark)) {
      first += mark.size();
      last -= mark.size();
    }
  }
  return {first, text.substr(first, last - first)};
}

/// The cells of [first, last), parted by `bar` where no backslash stands before it.
Row cells_of(std::string_view text, std::size_t first, std::size_t last, char bar) {
  Row row;
  std::size_t begin = first;
  for (std::size_t i = first; i < last; ++i) {
    if (text[i] == bar && (i == 0 || text[i - 1] != '\\')) {
      row.push_back(cell_of(text, begin, i));
      begin = i + 1;
    }
  }
  row.push_back(cell_of(text, begin, last));
  return row;
}

/// The cells of a line between bars; nothing for another line.
std::optional<Row> piped_row(std::string_view text, std::size_t first, std::size_t last) {
  const Cell line = cell_of(text, first, last);
  if (line.text.size() < 2 || line.text.front() != '|' || line.text.back() != '|') {
    return std::nullopt;
  }
  return cells_of(text, line.offset + 1, line.offset + line.text.size() - 1, '|');
}

bool is_rule(const Row& row) {
  return std::ranges::all_of(row, [](const Cell& cell) {
    return cell.text.find_first_not_of("-:") == std::string_view::npos &&
           cell.text.find('-') != std::string_view::npos;
  });
}

/// Whether the rows fit their header and the limit.
bool is_whole(const SmallTable& table) {
  return !table.rows.empty() && table.header.size() * (table.rows.size() + 1) <= max_table_cells &&
         std::ranges::all_of(table.rows, [&](const Row& row) { return row.size() == table.header.size(); });
}

void add_piped_tables(std::string_view text, std::vector<SmallTable>& tables) {
  if (text.find('|') == std::string_view::npos) {
    return;
  }
  std::optional<Row> before;  ///< the row before the line, where no table is open
  std::size_t before_at = 0;
  std::optional<SmallTable> open;
  const auto close = [&] {
    if (open && is_whole(*open)) {
      tables.push_back(std::move(*open));
    }
    open.reset();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::optional<Row> row = piped_row(text, at, end);
    if (!row) {
      close();
    } else if (open) {
      open->rows.push_back(std::move(*row));
      open->span.length = end - open->span.offset;
      row.reset();
    } else if (before && is_rule(*row) && row->size() == before->size()) {
      open = SmallTable{std::move(*before), {}, {before_at, end - before_at}};
      row.reset();
    }
    before = std::move(row);
    before_at = at;
    at = end + 1;
  }
  close();
}

/// The rows of a tabular environment whose cells stand in [first, last).
void add_tabular(std::string_view text, Span span, std::size_t first, std::size_t last,
                 std::vector<SmallTable>& tables) {
  SmallTable table;
  table.span = span;
  bool has_header = false;
  for (std::size_t at = first; at < last;) {
    const std::size_t end = std::min(text.substr(0, last).find("\\\\", at), last);
    for (bool again = true; again;) {
      const Cell rest = cell_of(text, at, end);
      again = false;
      for (const std::string_view rule : {"\\hline", "\\toprule", "\\midrule", "\\bottomrule"}) {
        if (rest.text.starts_with(rule)) {
          at = rest.offset + rule.size();
          again = true;
        }
      }
    }
    Row row = cells_of(text, at, end, '&');
    const bool blank = row.size() == 1 && row.front().text.empty();
    if (!blank && has_header) {
      table.rows.push_back(std::move(row));
    } else if (!blank) {
      table.header = std::move(row);
      has_header = true;
    }
    at = end + 2;
  }
  if (is_whole(table)) {
    tables.push_back(std::move(table));
  }
}

void add_tabulars(std::string_view text, std::vector<SmallTable>& tables) {
  constexpr std::string_view begin = "\\begin{tabular}";
  constexpr std::string_view end = "\\end{tabular}";
  for (std::size_t at = text.find(begin); at != std::string_view::npos; at = text.find(begin, at + 1)) {
    const std::size_t last = text.find(end, at);
    const std::size_t columns = text.find('{', at + begin.size());
    const std::size_t first = text.find('}', columns);
    if (last == std::string_view::npos || columns == std::string_view::npos || first > last) {
      return;
    }
    add_tabular(text, {at, last + end.size() - at}, first + 1, last, tables);
    at = last;
  }
}

}  // namespace

std::vector<SmallTable> small_tables(std::string_view text) {
  std::vector<SmallTable> tables;
  add_piped_tables(text, tables);
  add_tabulars(text, tables);
  return tables;
}

}  // namespace gradewright::reading
