#include "answers/reading/values/list_mark.hpp"

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

}  // namespace gradewright::reading
