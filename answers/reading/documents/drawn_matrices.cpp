#include "answers/reading/documents/drawn_matrices.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

/// Texts with more lines are not looked through.
constexpr std::size_t most_lines = 2'000;

constexpr std::array<std::string_view, 7> opening{"[",      "\u23A1", "\u23A2", "\u23A3",
                                                  "\u239B", "\u239C", "\u239D"};
constexpr std::array<std::string_view, 7> closing{"]",      "\u23A4", "\u23A5", "\u23A6",
                                                  "\u239E", "\u239F", "\u23A0"};

/// The bytes by which one of them may begin.
constexpr ByteSet brackets("[]\xE2");

/// A bracket of one line with the numbers in it.
struct Row {
  std::size_t line = 0;
  std::size_t column = 0;  ///< of the opening bracket, in characters
  std::size_t width = 0;   ///< with both brackets
  Span span;               ///< in the text
  std::vector<std::string> cells;
  std::string_view before;  ///< from the row before it, or from the line's start
};

std::size_t length_of(std::string_view text, const std::array<std::string_view, 7>& signs) {
  const auto sign = std::ranges::find_if(signs, [&](std::string_view one) { return text.starts_with(one); });
  return sign == signs.end() ? 0 : sign->size();
}

/// The numbers of a row, parted by blanks or commas; `ok` is whether it holds nothing else.
std::vector<std::string> cells_of(std::string_view inside, bool& ok) {
  std::vector<std::string> cells;
  std::string cell;
  for (std::size_t i = 0; i <= inside.size(); ++i) {
    const char c = i < inside.size() ? inside[i] : ' ';
    if (c == ' ' || c == '\t' || c == ',') {
      if (!cell.empty()) {
        cells.push_back(std::move(cell));
        cell.clear();
      }
      continue;
    }
    ok = ok && (is_digit(c) || std::string_view(".-+/e").find(c) != std::string_view::npos);
    cell += c;
  }
  ok = ok &&
       std::ranges::all_of(cells, [](const std::string& one) { return std::ranges::any_of(one, is_digit); });
  return cells;
}

/// Where the first closing bracket of a line stands that no opening one stands before; the line's end where
/// there is none.
std::size_t closing_at(std::string_view line, std::size_t at) {
  at = brackets.find_in(line, at);
  while (at < line.size() && length_of(line.substr(at), closing) == 0) {
    if (length_of(line.substr(at), opening) > 0) {
      return line.size();
    }
    at = brackets.find_in(line, at + 1);
  }
  return at;
}

/// The rows of the line that begins at `offset`.
void add_rows(std::string_view line, std::size_t offset, std::size_t number, std::vector<Row>& rows) {
  std::size_t behind = 0;
  std::size_t column = 0;
  std::size_t at = 0;
  std::size_t next = brackets.find_in(line);
  if (next == line.size()) {
    return;
  }
  for (; at < line.size(); next = brackets.find_in(line, at)) {
    column += count_characters(line.substr(at, next - at));
    at = next;
    if (at == line.size()) {
      break;
    }
    const std::size_t open = length_of(line.substr(at), opening);
    const std::size_t close = open == 0 ? line.size() : closing_at(line, at + open);
    std::size_t end = at + std::max(open, std::size_t{1});
    bool ok = close < line.size();
    if (ok) {
      const std::size_t last = close + length_of(line.substr(close), closing);
      std::vector<std::string> cells = cells_of(line.substr(at + open, close - at - open), ok);
      if (ok) {
        const std::size_t width = count_characters(line.substr(at, last - at));
        rows.push_back({number,
                        column,
                        width,
                        {offset + at, last - at},
                        std::move(cells),
                        line.substr(behind, at - behind)});
        behind = end = last;
      }
    }
    column += count_characters(line.substr(at, end - at));
    at = end;
  }
}

/// Whether a row stands right below another.
bool continues(const Row& above, const Row& row) {
  const std::size_t shift = std::max(above.column, row.column) - std::min(above.column, row.column);
  const std::size_t wider = std::max(above.width, row.width) - std::min(above.width, row.width);
  return row.line == above.line + 1 && shift <= 1 && wider <= 1;
}

/// The name before a relation at the end of a text: "p" of "so p = "; where nothing but blanks stands there
/// `blank` is set.
std::string_view name_before(std::string_view text, bool& blank) {
  std::string_view side = trimmed(text);
  blank = side.empty();
  if (!side.ends_with('=') && !side.ends_with(':')) {
    return {};
  }
  side = trimmed(side.substr(0, side.size() - 1));
  const std::size_t wide = side.rfind("  ");  // beside another statement of the line
  side = trimmed(side.substr(wide == std::string_view::npos ? 0 : wide));
  return side.substr(std::min(side.find_last_of(",;") + 1, side.size()));
}

}  // namespace

std::vector<DrawnMatrix> drawn_matrices(std::string_view text) {
  if (!holds_one_of("[\xE2", text)) {
    return {};  // no bracket opens
  }
  std::vector<Row> rows;
  std::size_t line = 0;
  for (std::size_t first = 0; first < text.size() && line < most_lines; ++line) {
    const std::size_t end = std::min(text.find('\n', first), text.size());
    add_rows(text.substr(first, end - first), first, line, rows);
    first = end + 1;
  }
  std::vector<DrawnMatrix> found;
  std::vector<bool> used(rows.size(), false);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (used[i]) {
      continue;
    }
    DrawnMatrix matrix;
    int names = 0;
    bool other = false;
    std::size_t last = i;
    for (std::size_t k = i; k < rows.size() && rows[k].line <= rows[last].line + 1; ++k) {
      if (k != i && (used[k] || !continues(rows[last], rows[k]))) {
        continue;
      }
      used[k] = true;
      last = k;
      bool blank = false;
      const std::string_view name = name_before(rows[k].before, blank);
      names += name.empty() ? 0 : 1;
      other = other || (name.empty() && !blank);
      if (!name.empty()) {
        matrix.name = trimmed(name);
        const std::size_t begin = static_cast<std::size_t>(matrix.name.data() - text.data());
        matrix.pieces.push_back({begin, rows[k].span.offset - begin});
      }
      matrix.pieces.push_back(rows[k].span);
      if (!rows[k].cells.empty()) {
        matrix.rows.push_back(rows[k].cells);
      }
    }
    const bool rectangular = std::ranges::all_of(
        matrix.rows, [&](const auto& row) { return row.size() == matrix.rows.front().size(); });
    if (matrix.rows.size() > 1 && rectangular && names < 2 && !other) {
      found.push_back(std::move(matrix));
    }
  }
  return found;
}

}  // namespace gradewright::reading
