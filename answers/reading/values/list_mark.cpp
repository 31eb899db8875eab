#include "answers/reading/values/list_mark.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/text/characters.hpp"

namespace gradewright::reading {

std::string without_list_mark(std::string_view text, bool or_star) {
  constexpr std::string_view marks[] = {"*", "\u2022"};
  const std::size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos || text.find('\n', first) != std::string_view::npos) {
    return {};
  }
  for (const std::string_view mark : marks) {
    const std::size_t after = first + mark.size();
    if ((mark != "*" || or_star) && text.substr(first).starts_with(mark) && after + 1 < text.size() &&
        text[after] == ' ') {
      return std::string(text).replace(first, mark.size(), mark.size(), ' ');
    }
  }
  return {};
}

std::string with_signs_for_dashes(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos || !text.substr(first).starts_with("- ")) {
    return {};
  }
  std::string signed_text(text);
  int items = 0;
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t end = std::min(text.find('\n', line), text.size());
    const std::string_view item = text.substr(line, end - line);
    const std::size_t dash = item.find_first_not_of(" \t");
    if (dash != std::string_view::npos) {
      const std::string_view rest = item.substr(dash);
      const bool plain = rest.size() > 2 && std::ranges::all_of(rest.substr(2), [](char c) {
                           return is_digit(c) || is_space(c) || c == '.' || c == ',' || c == '/';
                         });
      if (!plain || !rest.starts_with("- ") || !(is_digit(rest[2]) || rest[2] == '.')) {
        return {};
      }
      std::swap(signed_text[line + dash], signed_text[line + dash + 1]);
      ++items;
    }
    line = end + 1;
  }
  return items > 1 ? signed_text : std::string();
}

std::string without_item_marks(std::string_view text) {
  std::string plain(text);
  std::vector<std::pair<std::size_t, std::size_t>> marks;
  std::size_t count = 0;
  for (std::size_t line = 0; line < plain.size();) {
    const std::size_t end = std::min(plain.find('\n', line), plain.size());
    const std::size_t first = plain.find_first_not_of(" \t", line);
    if (first < end) {
      const std::string number = std::to_string(++count);
      const bool bullet = plain.compare(first, 3, "\u2022") == 0;
      const std::size_t after = first + (bullet ? 3 : number.size() + 1);
      const bool numbered = plain.compare(first, number.size(), number) == 0 && first + number.size() < end &&
                            (plain[first + number.size()] == '.' || plain[first + number.size()] == ')');
      if (!(bullet || numbered) || after >= end || plain[after] != ' ') {
        return plain;
      }
      marks.emplace_back(first, after);
    }
    line = end + 1;
  }
  if (marks.size() > 1) {
    for (const auto& [first, after] : marks) {
      std::fill(plain.begin() + static_cast<std::ptrdiff_t>(first),
                plain.begin() + static_cast<std::ptrdiff_t>(after), ' ');
    }
  }
  return plain;
}

}  // namespace gradewright::reading
