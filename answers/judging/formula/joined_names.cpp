#include "answers/judging/formula/joined_names.hpp"

#include <cstddef>

#include "answers/reading/values/plain_tree.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::judging {
namespace {

/// Whether a name may end at `at`: neither before its subscript nor inside of it.
bool may_end(std::string_view text, std::size_t at) {
  if (at == text.size()) {
    return true;
  }
  int braces = 0;
  for (std::size_t i = 0; i < at; ++i) {
    braces += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
  }
  return braces == 0 && text[at - 1] != '_' && is_letter(text[at]);
}

/// Adds each way to part a text into names that are given, up to two.
void part(std::string_view text, const NamedValues& values, std::vector<std::string>& names,
          std::vector<std::vector<std::string>>& ways) {
  constexpr std::size_t most_parts = 6;
  if (text.empty()) {
    ways.push_back(names);
    return;
  }
  for (std::size_t last = 1; last <= text.size() && names.size() < most_parts && ways.size() < 2; ++last) {
    const std::string_view name = text.substr(0, last);
    if (may_end(text, last) && values.contains(reading::name_without_marks(name))) {
      names.emplace_back(name);
      part(text.substr(last), values, names, ways);
      names.pop_back();
    }
  }
}

}  // namespace

std::vector<std::string> joined_names(std::string_view text, const NamedValues& values) {
  constexpr std::size_t longest = 24;
  if (text.size() > longest || text.find('_') == std::string_view::npos || text.front() == 'd') {
    return {};
  }
  std::vector<std::string> names;
  std::vector<std::vector<std::string>> ways;
  part(text, values, names, ways);
  return ways.size() == 1 ? ways.front() : std::vector<std::string>();
}

}  // namespace gradewright::judging
