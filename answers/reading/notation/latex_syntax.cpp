#include "answers/reading/notation/latex_syntax.hpp"

#include <algorithm>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Sort = LatexCommand::Sort;

std::size_t blanks_of(std::string_view text) {
  return std::min(text.find_first_not_of(' '), text.size());
}

/// The letters of a name, from its backslash on.
std::size_t name_length(std::string_view text) {
  std::size_t n = 1;
  while (n < text.size() && is_letter(text[n])) {
    ++n;
  }
  return n;
}

/// [2pt] behind two backslashes.
std::size_t gap_length(std::string_view text) {
  constexpr std::size_t longest = 16;
  const std::size_t close =
      text.starts_with('[') ? text.substr(0, longest).find(']') : std::string_view::npos;
  return close != std::string_view::npos && is_letter(text[close - 1]) ? close + 1 : 0;
}

LatexCommand environment(Sort sort, std::string_view text, std::size_t n) {
  constexpr std::size_t shortest = 3;
  const std::size_t length = group_length(text.substr(n));
  if (length < shortest) {
    return {sort, {}, n};
  }
  std::string_view name = text.substr(n, length);
  name = name.substr(name.find('{') + 1);
  name.remove_suffix(1);
  return {sort, name, n + length};
}

LatexCommand delimiter(Sort sort, std::string_view text, std::size_t n) {
  n += blanks_of(text.substr(n));
  std::string_view mark = text.substr(n);
  const bool named = mark.size() > 1 && mark[0] == '\\' && is_letter(mark[1]);
  mark = mark.substr(0, named ? name_length(mark) : mark.starts_with('\\') ? 2 : 1);
  return {sort, mark, n + mark.size()};
}

}  // namespace

LatexCommand command_at(std::string_view text) {
  const char next = text.size() > 1 ? text[1] : '\0';
  if (next == '\\') {
    return {Sort::row_break, {}, 2 + gap_length(text.substr(2))};
  }
  if (next == '[' || next == ']' || next == '(' || next == ')') {
    return {Sort::math_bracket, text.substr(1, 1), 2};
  }
  if (!is_letter(next)) {
    return {Sort::escaped, text.substr(1, 1), std::min<std::size_t>(2, text.size())};
  }
  const std::size_t n = name_length(text);
  const std::string_view name = text.substr(1, n - 1);
  if (name == "begin" || name == "end") {
    return environment(name == "begin" ? Sort::begin : Sort::end, text, n);
  }
  if (name == "left" || name == "right") {
    return delimiter(name == "left" ? Sort::left : Sort::right, text, n);
  }
  return {Sort::named, name, n};
}

std::size_t group_length(std::string_view text) {
  constexpr std::size_t longest = 400;
  const std::size_t open = blanks_of(text);
  if (!text.substr(open).starts_with('{')) {
    return 0;
  }
  int depth = 0;
  for (std::size_t n = open; n < std::min(text.size(), longest); ++n) {
    depth += text[n] == '{' ? 1 : text[n] == '}' ? -1 : 0;
    if (depth == 0) {
      return n + 1;
    }
  }
  return 0;
}

}  // namespace gradewright::reading
