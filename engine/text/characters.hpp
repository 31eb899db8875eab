#pragma once

#include <string>
#include <string_view>

/// Classes of characters by byte: letters and digits are those of ASCII, in every locale, and a byte of a
/// longer character belongs to none of them.
namespace gradewright::engine {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Whether a digit stands in a text.
bool holds_digit(std::string_view text);

constexpr bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || is_capital(c);
}

constexpr bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

/// A blank, a tab or the end of a line: the white space of JSON.
constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Whether every character is blank.
constexpr bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// A blank or a vertical tab or form feed: the white space of C.
constexpr bool is_space(char c) {
  return is_blank(c) || c == '\v' || c == '\f';
}

/// Without the spaces around it.
constexpr std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && is_space(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

/// Capitals become small letters, and everything else stays.
constexpr char lower(char c) {
  return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
std::string lower(std::string_view text);

}  // namespace gradewright::engine
