#include "answers/reading/matching/table_heads.hpp"

#include <algorithm>
#include <array>

#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Captions further up, by lines or by bytes, are not looked for.
constexpr std::size_t farthest_caption = 20;
constexpr std::size_t farthest_bytes = 1'000;

/// Rows of a table go on no longer than this, to either side.
constexpr std::size_t longest_row = 1'000;

/// The line that ends at `end`, which is the end of the text or a line end.
std::string_view line_before(std::string_view text, std::size_t end) {
  const std::size_t before = end == 0 ? std::string_view::npos : text.rfind('\n', end - 1);
  const std::size_t first = before == std::string_view::npos ? 0 : before + 1;
  return text.substr(first, end - first);
}

bool is_rule(std::string_view line) {
  return line.find('-') != std::string_view::npos &&
         line.find_first_not_of("|-: \t\r") == std::string_view::npos;
}

/// The first of these lines where it heads columns.
std::string_view head_of(std::string_view lines) {
  const std::size_t end = lines.find('\n');
  if (end == std::string_view::npos) {
    return {};
  }
  const std::string_view first = lines.substr(0, end);
  const std::string_view second = lines.substr(end + 1, lines.find('\n', end + 1) - end - 1);
  return is_rule(second) || std::ranges::none_of(first, is_digit) ? first : std::string_view();
}

}  // namespace

std::vector<BarredLines> barred_lines(std::string_view text) {
  std::vector<BarredLines> found;
  bool open = false;
  for (std::size_t at = text.find('|') == std::string_view::npos ? text.size() : 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const bool barred = trimmed(text.substr(at, end - at)).starts_with('|');
    if (barred && open) {
      found.back().span.length = end - found.back().span.offset;
    } else if (barred) {
      found.push_back({{at, end - at}, {}, caption_of(text, at)});
    }
    open = barred;
    at = end + 1;
  }
  for (BarredLines& lines : found) {
    lines.head = head_of(text.substr(lines.span.offset, lines.span.length));
  }
  return found;
}

std::string_view caption_of(std::string_view text, std::size_t at) {
  const std::size_t first = at - std::min(at, farthest_bytes);
  text = text.substr(first, at - first);
  if (text.find(':') == std::string_view::npos) {
    return {};
  }
  std::size_t end = text.rfind('\n');  // of the line above
  for (std::size_t i = 0; i < farthest_caption && end != std::string_view::npos; ++i) {
    std::string_view line = trimmed(line_before(text, end));
    const bool blank = line.empty();
    if (blank) {
      const std::size_t above = end == 0 ? std::string_view::npos : text.rfind('\n', end - 1);
      line = above == std::string_view::npos ? std::string_view() : trimmed(line_before(text, above));
    }
    const std::size_t last = line.find_last_not_of("*_ ");
    if (last != std::string_view::npos && line[last] == ':') {
      return line;
    }
    if (blank) {
      return {};
    }
    end = end == 0 ? std::string_view::npos : text.rfind('\n', end - 1);
  }
  return {};
}

std::string_view behind_in_row(std::string_view text, std::size_t at) {
  const std::size_t window = at - std::min(at, longest_row);
  const std::string_view before = text.substr(window, at - window);
  const std::size_t line = before.rfind('\n') + 1;  // 0 where no line ends
  if ((line == 0 && window > 0) || !trimmed(before.substr(line, at - window)).starts_with('|')) {
    return {};
  }
  const std::string_view rest = text.substr(at, longest_row);
  return rest.substr(0, rest.find('\n'));
}

std::string_view without_dollars(std::string_view cell) {
  const bool math = cell.size() > 2 && cell.front() == '$' && cell.back() == '$';
  return math ? cell.substr(1, cell.size() - 2) : cell;
}

bool is_lone_number(std::string_view cell) {
  constexpr std::string_view signs = "+-.,/e\u2212";
  cell = without_dollars(cell);
  return std::ranges::any_of(cell, is_digit) && std::ranges::all_of(cell, [&](char c) {
           return is_digit(c) || signs.find(c) != std::string_view::npos;
         });
}

bool only_labels_a_cell(std::string_view head) {
  constexpr std::ptrdiff_t longest_symbol = 2;
  constexpr std::array<std::string_view, 11> counted{"class", "dim", "unit",  "token",    "cell",  "row",
                                                     "key",   "col", "query", "position", "column"};
  head = without_dollars(head);
  const std::size_t last = head.find_last_not_of("0123456789");
  const bool numbered = last == std::string_view::npos || last + 1 < head.size();
  const std::string_view word = trimmed(head.substr(0, last == std::string_view::npos ? 0 : last + 1));
  const bool plain =
      std::ranges::all_of(word, [](char c) { return is_letter(c) || c == '_' || c == '{' || c == '='; });
  return head.empty() || is_lone_number(head) ||
         (plain && std::ranges::count_if(word, is_letter) <= longest_symbol) ||
         (numbered && among(counted, lower(word)));
}

}  // namespace gradewright::reading
