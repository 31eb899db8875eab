#include "answers/reading/values/record_table.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "answers/reading/values/plain_tree.hpp"
#include "answers/reading/values/unstyled.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Row = std::vector<std::string_view>;

/// |---|---|
bool is_rule(std::string_view line) {
  return line == "\\hline" || (line.find("--") != std::string_view::npos &&
                               line.find_first_not_of("|-:+ ") == std::string_view::npos);
}

/// Lines of the text, also where \\ ends them; without rules and what begins and ends an environment.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min({text.find('\n'), text.find("\\\\"), text.size()});
    std::string_view line = trimmed(text.substr(0, end));
    const std::size_t begin =
        line.starts_with("\\begin{tabular}{") ? line.find('}', 16) : std::string_view::npos;
    if (begin != std::string_view::npos) {
      line = trimmed(line.substr(begin + 1));
    }
    while (line.starts_with("\\hline ")) {
      line = trimmed(line.substr(7));
    }
    if (line.ends_with("\\end{tabular}")) {
      line = trimmed(line.substr(0, line.size() - 13));
    }
    if (!line.empty() && !is_rule(line)) {
      lines.push_back(line);
    }
    const bool row_end = end < text.size() && text[end] == '\\';
    text.remove_prefix(std::min(end + (row_end ? 2 : 1), text.size()));
  }
  return lines;
}

Row cells_of(std::string_view line, char sign) {
  Row cells;
  if (sign == '|' && line.starts_with('|')) {
    line.remove_prefix(1);
    line.remove_suffix(line.ends_with('|') ? 1 : 0);
  }
  while (true) {
    const std::size_t end = std::min(line.find(sign), line.size());
    cells.push_back(trimmed(line.substr(0, end)));
    if (end == line.size()) {
      return cells;
    }
    line = sign == ' ' ? trimmed(line.substr(end)) : line.substr(end + 1);
  }
}

std::optional<std::size_t> name_in(std::string_view cell, std::span<const std::string> names) {
  return place_among(names, without_style(cell));
}

/// "name | value"
bool is_heading(const Row& row) {
  constexpr std::array<std::string_view, 6> left{"name",   "parameter", "variable",
                                                 "symbol", "quantity",  "field"};
  constexpr std::array<std::string_view, 3> right{"value", "answer", "result"};
  return row.size() == 2 && std::ranges::find(left, lower(without_style(row[0]))) != left.end() &&
         std::ranges::find(right, lower(without_style(row[1]))) != right.end();
}

/// Each name once; empty where one is not declared or stands twice.
std::vector<TableCell> paired(const Row& left, const Row& right, std::span<const std::string> names) {
  std::vector<TableCell> cells;
  for (std::size_t i = 0; i < left.size(); ++i) {
    const auto name = name_in(left[i], names);
    if (!name || std::ranges::find(cells, *name, &TableCell::name) != cells.end()) {
      return {};
    }
    cells.push_back({*name, right[i]});
  }
  return cells;
}

std::vector<TableCell> of_rows(std::vector<Row> rows, std::span<const std::string> names) {
  if (rows.size() > 1 && is_heading(rows.front())) {
    rows.erase(rows.begin());
  }
  if (rows.size() < 2) {
    return {};
  }
  if (std::ranges::all_of(rows, [](const Row& row) { return row.size() == 2; })) {
    Row left;
    Row right;
    for (const Row& row : rows) {
      left.push_back(row[0]);
      right.push_back(row[1]);
    }
    if (auto cells = paired(left, right, names); !cells.empty()) {
      return cells;
    }
  }
  const bool two = rows.size() == 2 && rows[0].size() == rows[1].size() && rows[0].size() > 1;
  return two ? paired(rows[0], rows[1], names) : std::vector<TableCell>();
}

}  // namespace

std::vector<TableCell> cells_of_table(std::string_view text, std::span<const std::string> names) {
  const std::vector<std::string_view> lines = lines_of(text);
  constexpr std::size_t most_lines = 64;
  if (lines.size() < 2 || lines.size() > most_lines) {
    return {};
  }
  for (const char sign : {'|', '&', '\t', ' '}) {
    const auto has_sign = [sign](std::string_view line) { return line.find(sign) != std::string_view::npos; };
    if (std::ranges::all_of(lines, has_sign)) {
      std::vector<Row> rows;
      for (const std::string_view line : lines) {
        rows.push_back(cells_of(line, sign));
      }
      return of_rows(std::move(rows), names);
    }
  }
  return {};
}

}  // namespace gradewright::reading
