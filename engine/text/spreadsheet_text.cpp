#include "engine/text/spreadsheet_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "engine/text/hidden_characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::engine {
namespace {

constexpr std::string_view ascii_blanks = " \t\r\n";

bool is_blank(char32_t c) {
  return c == ' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

/// Whether the text is that of a formula behind any number of apostrophes, then of blanks. A further
/// apostrophe in front changes nothing about it, so that one can always be added and taken away.
bool is_like_formula(std::string_view text) {
  std::size_t at = std::min(text.find_first_not_of('\''), text.size());
  while (at < text.size()) {
    const char32_t c = next_code_point(text, at);
    if (!is_blank(c)) {
      return begins_formula(c);
    }
  }
  return false;
}

std::string number_of(char32_t c) {
  return fmt::format("{{U+{:04X}}}", static_cast<std::uint32_t>(c));
}

/// The number of a character in braces, and how many apostrophes stand in front of it.
struct Number {
  char32_t character;
  std::size_t apostrophes;
  std::size_t length;  ///< of the whole text, braces included
};

/// The number that stands at the start of the text, written as `number_of` does for a character that is
/// written so.
std::optional<Number> leading_number(std::string_view text) {
  const std::size_t mark = text.find_first_not_of('\'', 1);
  const std::size_t end = text.find('}', std::min(mark, text.size()));
  if (text.front() != '{' || end == std::string_view::npos || end - mark > 8) {
    return std::nullopt;
  }
  const std::string_view digits = text.substr(mark, end - mark);
  std::uint32_t value = 0;
  if (digits.size() < 6 ||
      std::from_chars(digits.data() + 2, digits.data() + digits.size(), value, 16).ec != std::errc{}) {
    return std::nullopt;
  }
  const char32_t c = value;
  if (!(is_hidden(c) || c == ' ') || number_of(c) != fmt::format("{{{}}}", digits)) {
    return std::nullopt;
  }
  return Number{c, mark - 1, end + 1};
}

}  // namespace

std::string for_spreadsheet(std::string_view text) {
  const std::size_t first = std::min(text.find_first_not_of(ascii_blanks), text.size());
  const std::size_t last = text.find_last_not_of(ascii_blanks) + 1;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    const bool at_an_end = start < first || start >= last;
    const bool kept_blank = c == ' ' || c == '\t' || c == '\n';
    if (kept_blank ? at_an_end : is_hidden(c)) {
      out += number_of(c);
      continue;
    }
    append_utf8(out, c);
    if (c == '{' && leading_number(text.substr(start))) {
      out += '\'';
    }
  }
  return is_like_formula(out) ? '\'' + out : out;
}

std::string from_spreadsheet(std::string_view cell) {
  if (cell.starts_with('\'') && is_like_formula(cell)) {
    cell.remove_prefix(1);
  }
  std::string out;
  while (!cell.empty()) {
    const std::optional<Number> number = leading_number(cell);
    if (!number) {
      out += cell.front();
      cell.remove_prefix(1);
    } else if (number->apostrophes == 0) {
      append_utf8(out, number->character);
      cell.remove_prefix(number->length);
    } else {
      out += '{';
      out += cell.substr(2, number->length - 2);
      cell.remove_prefix(number->length);
    }
  }
  return out;
}

}  // namespace gradewright::engine
