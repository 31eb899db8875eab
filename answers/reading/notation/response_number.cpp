#include "answers/reading/notation/response_number.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "answers/reading/notation/scan_number.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

namespace {

/// "{,}" groups digits where exactly three follow and something other than 0 stands before.
bool groups_digits(std::string_view after, std::string_view before) {
  std::size_t digits = 0;
  while (digits < after.size() && is_digit(after[digits])) {
    ++digits;
  }
  return digits == 3 && before != "0";
}

}  // namespace

std::optional<Decimal> number_value(std::string_view text) {
  constexpr std::pair<std::string_view, char> signs[] = {{"\u207A", '+'}, {"\u207B", '-'}, {"\uFF0E", '.'}};
  std::string plain;
  for (std::size_t at = 0; at < text.size() && plain.size() < 1000;) {
    const char c = text[at];
    constexpr std::string_view braced = "{,}";
    constexpr std::string_view thin_space = "\\,";
    if (text.substr(at).starts_with(thin_space)) {
      at += thin_space.size();
      continue;
    }
    if (c == ',' || text.substr(at).starts_with(braced)) {
      const std::size_t length = c == ',' ? 1 : braced.size();
      if (c == ',' || !groups_digits(text.substr(at + length), plain)) {
        plain += '.';
      }
      at += length;
      continue;
    }
    if (const auto digit = is_ascii(c) ? std::nullopt : digit_at(text.substr(at))) {
      plain += static_cast<char>('0' + digit->value);
      at += digit->length;
      continue;
    }
    if (is_digit(c) || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E') {
      plain += c;
      ++at;
      continue;
    }
    const auto* found = std::find_if(std::begin(signs), std::end(signs), [&](const auto& entry) {
      return text.substr(at).starts_with(entry.first);
    });
    if (found != std::end(signs)) {
      plain += found->second;
      at += found->first.size();
    } else {
      ++at;  // a mark that groups digits
    }
  }
  return Decimal::parse(plain);
}

}  // namespace gradewright::reading
