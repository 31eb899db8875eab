#include "answers/reading/notation/dashed_rows.hpp"

#include <algorithm>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

std::size_t begin_of_line(std::string_view text, std::size_t at) {
  return at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
}

std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
}

/// Whether nothing but blanks stands before a place in its line.
bool begins_its_line(std::string_view text, std::size_t at) {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) {
    --at;
  }
  return at == 0 || text[at - 1] == '\n';
}

bool has_sign_apart(std::string_view row) {
  if (row.find_first_not_of("0123456789.,;-+ \t\r[]()eE") != std::string_view::npos) {
    return false;
  }
  const std::size_t sign = row.find(" - ", row.find("- ") + 2);
  return sign != std::string_view::npos && sign + 3 < row.size() && is_digit(row[sign + 3]);
}

/// Whether a line is one number, be it behind a dash.
bool is_number(std::string_view line) {
  line = trimmed(line);
  line = line.starts_with("- ") ? trimmed(line.substr(2)) : line;
  return !line.empty() && is_digit(line.back()) &&
         line.find_first_not_of("0123456789.,eE") == std::string_view::npos;
}

}  // namespace

bool begins_with_dash(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  return first != std::string_view::npos && line.substr(first).starts_with("- ");
}

bool stands_in_column(std::string_view text, std::size_t at) {
  constexpr int far = 8;
  if (!begins_its_line(text, at)) {
    return false;
  }
  const auto is_plain = [](std::string_view line) { return is_number(line) && !begins_with_dash(line); };
  const std::size_t own = begin_of_line(text, at);
  std::size_t line = own;
  for (int i = 0; i < far && line > 0 && is_number(line_at(text, line)); ++i) {
    line = begin_of_line(text, line - 1);
    if (is_plain(line_at(text, line))) {
      return true;
    }
  }
  line = own;
  for (int i = 0; i < far && line < text.size() && is_number(line_at(text, line)); ++i) {
    line += line_at(text, line).size() + 1;
    if (line < text.size() && is_plain(line_at(text, line))) {
      return true;
    }
  }
  return false;
}

bool sets_signs_apart(std::string_view text, std::size_t at) {
  if (!begins_its_line(text, at)) {
    return false;
  }
  constexpr int far = 8;  // so that long lists take no longer
  std::size_t line = begin_of_line(text, at);
  for (int i = 0; i < far && line > 0 && begins_with_dash(line_at(text, begin_of_line(text, line - 1)));
       ++i) {
    line = begin_of_line(text, line - 1);
  }
  for (int i = 0; i < 2 * far && line < text.size() && begins_with_dash(line_at(text, line)); ++i) {
    if (has_sign_apart(line_at(text, line))) {
      return true;
    }
    line += line_at(text, line).size() + 1;
  }
  return false;
}

bool is_matrix_row(std::string_view text, std::size_t at) {
  if (!begins_its_line(text, at)) {
    return false;
  }
  const std::string_view row = line_at(text, begin_of_line(text, at));
  return row.find(" & ") != std::string_view::npos;
}

}  // namespace gradewright::reading
