#include "answers/reading/documents/empty_heads.hpp"

#include <algorithm>
#include <string_view>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Whether a line holds bars and nothing else but these signs.
bool is_of_bars(std::string_view line, std::string_view signs) {
  return std::ranges::count(line, '|') > 1 && line.find_first_not_of(signs) == std::string_view::npos;
}

/// Whether the rows of a table from `at` hold no letters: the cells of a matrix.
bool holds_numbers(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::string_view line = text.substr(at, text.find('\n', at) - at);
    if (line.find('|') == std::string_view::npos) {
      break;
    }
    if (std::ranges::any_of(line, is_letter)) {
      return false;
    }
    at += line.size() + 1;
  }
  return true;
}

}  // namespace

void lay_out_empty_heads(std::string& text) {
  for (std::size_t at = text.find("| "); at != std::string::npos; at = text.find("| ", at)) {
    const std::size_t before = text.rfind('\n', at);
    const std::size_t start = before == std::string::npos ? 0 : before + 1;
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t below = std::min(end + 1, text.size());
    const std::size_t below_end = std::min(text.find('\n', below), text.size());
    const std::string_view all = text;
    const bool rule = all.substr(below, below_end - below).find("-") != std::string_view::npos &&
                      is_of_bars(all.substr(below, below_end - below), "| \t\r-:");
    if (rule && is_of_bars(all.substr(start, end - start), "| \t\r") && holds_numbers(all, below_end + 1)) {
      const std::size_t behind = std::min(below_end + 1, text.size());
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(start),
                text.begin() + static_cast<std::ptrdiff_t>(behind), ' ');
    }
    at = end;
  }
}

}  // namespace gradewright::reading
