#include "answers/reading/values/cell_numbers.hpp"

#include <algorithm>
#include <vector>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t longest = 1 << 12;

/// How long the label of the cell `number` is at the beginning of a text, with the blank behind it.
std::size_t label_length(std::string_view text, std::size_t number) {
  const std::string digits = std::to_string(number);
  for (const std::string& label : {"(" + digits + ")", digits + ")", "[" + digits + "]", digits + ":"}) {
    const std::size_t value = text.starts_with(label) ? text.find_first_not_of(" \t\n", label.size()) : 0;
    if (value != std::string_view::npos && value > label.size()) {
      return value;
    }
  }
  return 0;
}

/// A cell without the mark that parts it from the next one.
std::string_view cell_of(std::string_view text) {
  text = trimmed(text);
  while (text.ends_with(',') || text.ends_with(';')) {
    text = trimmed(text.substr(0, text.size() - 1));
  }
  return text;
}

/// The cells that are numbered from `first` on; none where anything stands before the first label or a cell
/// is empty or a list.
std::vector<std::string_view> cells_from(std::string_view text, std::size_t first) {
  text = trimmed(text);
  std::vector<std::string_view> cells;
  std::size_t value = label_length(text, first);
  while (value > 0) {
    std::size_t next = value;  // where the next label begins
    std::size_t length = 0;
    while (next < text.size() && length == 0) {
      next = std::min(text.find_first_of(" \t\n", next), text.size());
      next = std::min(text.find_first_not_of(" \t\n", next), text.size());
      const std::string_view before = text.substr(value, next - value);
      const bool inside = std::ranges::count(before, '(') != std::ranges::count(before, ')');
      length = inside ? 0 : label_length(text.substr(next), first + cells.size() + 1);  // sigmoid(-1 + 2)
    }
    const std::string_view cell = cell_of(text.substr(value, next - value));
    if (cell.empty() || cell.find_first_of(",;\n") != std::string_view::npos) {
      return {};
    }
    cells.push_back(cell);
    value = length == 0 ? 0 : next + length;
  }
  return cells;
}

std::vector<std::string_view> numbered_cells(std::string_view text) {
  if (text.size() > longest) {
    return {};
  }
  const std::size_t first = text.find_first_not_of(" \t\n=~");  // "h ~ (1) 0.5, (2) 0.7"
  text = text.substr(std::min(first, text.size()));
  std::vector<std::string_view> cells = cells_from(text, 1);
  return cells.empty() ? cells_from(text, 0) : cells;
}

}  // namespace

bool has_cell_numbers(std::string_view text) {
  return numbered_cells(text).size() > 1 ||
         (text.size() < longest && numbered_cells("(1) " + std::string(text)).size() > 1);  // h (1) is h(1)
}

std::optional<std::string> without_cell_numbers(std::string_view text, std::size_t cells) {
  const std::vector<std::string_view> numbered = numbered_cells(text);
  if (numbered.empty() || numbered.size() != cells) {
    return std::nullopt;
  }
  std::string list = "[";
  for (const std::string_view cell : numbered) {
    list += (list.size() > 1 ? ", " : "") + std::string(cell);
  }
  return list + "]";
}

}  // namespace gradewright::reading
