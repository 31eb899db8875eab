#include "answers/reading/values/list_mark.hpp"

#include <algorithm>
#include <utility>

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

}  // namespace gradewright::reading
