#include "answers/reading/notation/scan_number.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "engine/text/byte_set.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

/// Marks that group digits in threes, and LaTeX's spelling of a comma without a space after it.
constexpr std::array<std::string_view, 11> grouping_marks{"{,}",    ",\\!",   "\\,",    "\\;",    "_",    "'",
                                                          "\u2019", "\u2009", "\u202F", "\u00A0", "{\\,}"};

char at_or_end(std::string_view text, std::size_t at) {
  return at < text.size() ? text[at] : '\0';
}

/// The bytes of a run of digits of one height.
std::size_t digits_from(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_digit(text[at])) {
    ++at;
  }
  if (at == text.size() || is_ascii(text[at])) {
    return at;
  }
  at = 0;  // other digits may follow
  std::optional<Digit::Height> height;
  for (auto digit = digit_at(text); digit && digit->height == height.value_or(digit->height);
       digit = digit_at(text.substr(at))) {
    height = digit->height;
    at += digit->length;
  }
  return at;
}

bool three_digits(std::string_view text) {
  return is_digit(at_or_end(text, 0)) && is_digit(at_or_end(text, 1)) && is_digit(at_or_end(text, 2)) &&
         !is_digit(at_or_end(text, 3));
}

/// LaTeX's comma without a space: between thousands, or a decimal mark.
constexpr std::string_view braced_comma = "{,}";

/// Whether {,} after `digits` groups: between one and three digits and three, but not after a lone 0.
bool groups_thousands(std::string_view digits, std::string_view after) {
  return digits.size() <= 3 && digits != "0" && three_digits(after);
}

/// 1.024 and 1.024.512: points between groups of three.
bool groups_by_points(std::string_view text) {
  const std::size_t first = text.find('.');
  if (first == 0 || first > 3 || text.front() == '0' || text.size() % 4 != first) {
    return false;
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool point = at >= first && (at - first) % 4 == 0;
    if (point ? text[at] != '.' : !is_digit(text[at])) {
      return false;
    }
  }
  return true;
}

/// The bytes of a grouping mark between `digits` and three digits, or 0; `grouped` by {,} before.
std::size_t grouping_mark(std::string_view digits, std::string_view rest, bool grouped) {
  constexpr ByteSet first_bytes("{,\\_'\xE2\xC2");
  if (rest.empty() || !first_bytes.contains(rest.front())) {
    return 0;
  }
  for (const std::string_view mark : grouping_marks) {
    if (rest.starts_with(mark)) {
      const std::string_view after = rest.substr(mark.size());
      const bool fits =
          mark == braced_comma && !grouped ? groups_thousands(digits, after) : three_digits(after);
      return fits ? mark.size() : 0;
    }
  }
  return 0;
}

/// The bytes of e-3 after a mantissa, or 0; 1e3x is no number of that sort.
std::size_t exponent_length(std::string_view rest) {
  const char c = at_or_end(rest, 0);
  if (rest.starts_with("f0") && !is_letter(at_or_end(rest, 2)) && !is_digit(at_or_end(rest, 2))) {
    return 2;  // 0.5f0 of Julia
  }
  if (c != 'e' && c != 'E') {
    return 0;
  }
  std::size_t n = 1;
  if (at_or_end(rest, n) == '+' || at_or_end(rest, n) == '-') {
    ++n;
  } else if (rest.substr(n).starts_with("\u2212")) {
    n += std::string_view("\u2212").size();
  }
  const std::size_t digits = digits_from(rest.substr(n));
  const char next = at_or_end(rest, n + digits);
  const char after = at_or_end(rest, n + digits + 1);
  const bool imaginary = (next == 'i' || next == 'j') && !is_letter(after) && !is_digit(after);  // 2e-3j
  return digits == 0 || (is_letter(next) && !imaginary) ? 0 : n + digits;
}

/// The base of 0x1F, 0b1100 and 0o17, or 0.
int base_of(std::string_view text) {
  if (at_or_end(text, 0) != '0') {
    return 0;
  }
  switch (lower(at_or_end(text, 1))) {
    case 'x':
      return 16;
    case 'o':
      return 8;
    case 'b':
      return 2;
    default:
      return 0;
  }
}

/// The value of a digit in a base up to 16; 16 of what is none.
int digit_value(char c) {
  return is_digit(c) ? c - '0' : lower(c) >= 'a' && lower(c) <= 'f' ? lower(c) - 'a' + 10 : 16;
}

/// 0x1F, with all letters and digits after its mark; of 0x3x3, a size, nothing.
ScannedNumber scan_other_base(std::string_view text) {
  const int base = base_of(text);
  constexpr std::size_t most_digits = 16;
  std::size_t n = 2;
  int greatest = 0;
  bool letter = false;
  for (; base > 0 && (is_letter(at_or_end(text, n)) || is_digit(at_or_end(text, n))); ++n) {
    greatest = std::max(greatest, digit_value(text[n]));
    letter = letter || is_letter(text[n]);
  }
  if (base == 0 || n == 2) {
    return {};
  }
  const bool goes_on = at_or_end(text, n) == '.' && is_digit(at_or_end(text, n + 1));
  if (greatest < base && n <= 2 + most_digits && !goes_on) {
    return {n, false};
  }
  return greatest < 16 && (letter || base == 2) ? ScannedNumber{n, true} : ScannedNumber{};
}

/// The bytes of Mathematica's marks after a mantissa: "`", "`20.", and "*^-3", its exponent.
std::size_t mathematica_length(std::string_view rest) {
  std::size_t n = 0;
  if (at_or_end(rest, 0) == '`') {
    n = at_or_end(rest, 1) == '`' ? 2 : 1;
    const std::size_t digits = digits_from(rest.substr(n));
    n += digits;
    if (digits > 0 && at_or_end(rest, n) == '.') {
      n += 1 + digits_from(rest.substr(n + 1));
    }
  }
  const bool precise = n > 0 && is_digit(rest[n - 1] == '.' ? rest[n - 2] : rest[n - 1]);
  if (!rest.substr(n).starts_with("*^")) {
    return precise ? n : 0;  // a lone "`" ends code
  }
  const std::size_t sign = at_or_end(rest, n + 2) == '-' ? 1 : 0;
  const std::size_t exponent = digits_from(rest.substr(n + 2 + sign));
  return exponent == 0 ? 0 : n + 2 + sign + exponent;
}

/// Whether 2. before this is a part of a complex number as NumPy prints them: "3.+2.j".
bool goes_on_as_complex(std::string_view after) {
  std::size_t n = after.starts_with('+') || after.starts_with('-') ? 1 : 0;
  while (n > 0 && (is_digit(at_or_end(after, n)) || at_or_end(after, n) == '.')) {
    ++n;
  }
  return at_or_end(after, n) == 'j' && !is_letter(at_or_end(after, n + 1)) &&
         !is_digit(at_or_end(after, n + 1));
}

}  // namespace

std::optional<Digit> digit_at(std::string_view text) {
  if (text.empty()) {
    return std::nullopt;
  }
  if (is_ascii(text.front())) {
    return is_digit(text.front()) ? std::optional<Digit>({text.front() - '0', Digit::Height::line, 1})
                                  : std::nullopt;
  }
  struct Run {
    char32_t first;
    char32_t last;
    int of_first;
    Digit::Height height;
  };
  constexpr std::array<Run, 12> runs{{{0x2074, 0x2079, 4, Digit::Height::raised},
                                      {0x2070, 0x2070, 0, Digit::Height::raised},
                                      {0xB2, 0xB3, 2, Digit::Height::raised},
                                      {0xB9, 0xB9, 1, Digit::Height::raised},
                                      {0x2080, 0x2089, 0, Digit::Height::lowered},
                                      {0xFF10, 0xFF19, 0, Digit::Height::line},
                                      {0x660, 0x669, 0, Digit::Height::line},
                                      {0x6F0, 0x6F9, 0, Digit::Height::line},
                                      {0x966, 0x96F, 0, Digit::Height::line},
                                      {0x9E6, 0x9EF, 0, Digit::Height::line},
                                      {0xE50, 0xE59, 0, Digit::Height::line},
                                      {0x1D7CE, 0x1D7FF, 0, Digit::Height::line}}};
  std::size_t length = 0;
  const char32_t c = next_code_point(text, length);
  for (const Run& run : runs) {
    if (c >= run.first && c <= run.last) {
      return Digit{(static_cast<int>(c - run.first) + run.of_first) % 10, run.height, length};
    }
  }
  return std::nullopt;
}

std::optional<VulgarFraction> vulgar_fraction(std::string_view character) {
  struct Row {
    std::string_view character;
    VulgarFraction fraction;
  };
  /* clang-format off */
  constexpr std::array<Row, 19> rows{{{"\u00BC", {1, 4}}, {"\u00BD", {1, 2}}, {"\u00BE", {3, 4}}, {"\u2150", {1, 7}}, {"\u2151", {1, 9}}, {"\u2152", {1, 10}}, {"\u2153", {1, 3}}, {"\u2154", {2, 3}}, {"\u2155", {1, 5}}, {"\u2156", {2, 5}}, {"\u2157", {3, 5}}, {"\u2158", {4, 5}}, {"\u2159", {1, 6}}, {"\u215A", {5, 6}}, {"\u215B", {1, 8}}, {"\u215C", {3, 8}}, {"\u215D", {5, 8}}, {"\u215E", {7, 8}}, {"\u2189", {0, 3}}}};
  /* clang-format on */
  const auto* const found = std::ranges::find(rows, character, &Row::character);
  return found == rows.end() ? std::nullopt : std::optional(found->fraction);
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return is_digit(c); });
}

std::string with_plain_digits(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto digit = digit_at(text.substr(at))) {
      result += static_cast<char>('0' + digit->value);
      at += digit->length;
    } else {
      result += text[at++];
    }
  }
  return result;
}

namespace {

/// The bytes of digits with at most one point among them, before a sign that goes on with no number; 0 where
/// a closer look is needed.
std::size_t plain_length(std::string_view text) {
  const auto past_digits = [text](std::size_t from) {
    while (from < text.size() && is_digit(text[from])) {
      ++from;
    }
    return from;
  };
  std::size_t n = past_digits(0);
  if (n > 0 && at_or_end(text, n) == '.' && is_digit(at_or_end(text, n + 1))) {
    n = past_digits(n + 1);
  }
  constexpr ByteSet ends(" \t\r\n;)]}=|/%<>:?!+-");
  const bool parted = at_or_end(text, n) == ',' && at_or_end(text, n + 1) != '\\';
  return n == text.size() || parted || ends.contains(text[n]) ? n : 0;
}

}  // namespace

ScannedNumber scan_number(std::string_view source, std::size_t at, bool in_list) {
  const std::string_view text = source.substr(at);
  if (const std::size_t plain = plain_length(text); plain > 0) {
    return {plain, false};
  }
  if (const ScannedNumber other = scan_other_base(text); other.length > 0) {
    return other;
  }
  std::size_t n = digits_from(text);
  int points = 0;
  bool grouped_by_braces = false;
  for (;;) {
    const std::size_t mark =
        points == 0 && n > 0 ? grouping_mark(text.substr(0, n), text.substr(n), grouped_by_braces) : 0;
    if (mark > 0) {
      grouped_by_braces = grouped_by_braces || text.substr(n).starts_with(braced_comma);
      n += mark + 3;
      continue;
    }
    const std::string_view rest = text.substr(n);
    const bool decimal_comma = n > 0 && rest.starts_with(braced_comma) && is_digit(at_or_end(rest, 3)) &&
                               (points == 0 || groups_by_points(text.substr(0, n)));
    points = decimal_comma ? 0 : points;                   // 1.024{,}5
    points += decimal_comma && grouped_by_braces ? 1 : 0;  // 1{,}234{,}56: of which sort nobody can say
    const bool wide_point = rest.starts_with("\uFF0E");
    const bool arabic_point = rest.starts_with("\u066B");
    const std::size_t point = decimal_comma || wide_point ? 3
                              : arabic_point && n > 0     ? 2
                              : at_or_end(rest, 0) == '.' ? 1
                                                          : 0;
    if (point == 0) {
      break;
    }
    const std::size_t fraction = digits_from(rest.substr(point));
    if (fraction == 0) {
      // "5." within a list or before an exponent is a number, at the end of a sentence it is not; "5.."
      // neither
      const char after = at_or_end(rest, 1);
      const bool within = after == ',' || after == ']' || after == ')' || after == '}' || after == ';' ||
                          after == '*' || after == '`' || goes_on_as_complex(rest.substr(1)) ||
                          (in_list && (is_blank(after) || after == '\0')) ||
                          ((after == 'e' || after == 'E') && exponent_length(rest.substr(1)) > 0);
      n += points == 0 && n > 0 && within ? 1 : 0;
      break;
    }
    if (n == 0 && digits_from(text.substr(1)) == 0) {
      break;
    }
    n += point + fraction;
    ++points;
  }
  if (n == 0) {
    return {};
  }
  const std::size_t exponent = exponent_length(text.substr(n));
  return {n + (exponent > 0 ? exponent : mathematica_length(text.substr(n))), points > 1};
}

namespace {

Decimal value_in_base(std::string_view digits, int base) {
  Decimal value(0);
  for (const char c : digits) {
    value = value * Decimal(base) + Decimal(digit_value(c));
  }
  return value;
}

}  // namespace

std::optional<Decimal> scanned_value(std::string_view text) {
  const bool plain = std::ranges::all_of(text, [](char c) { return is_digit(c) || c == '.'; });
  if (plain) {
    return Decimal::parse(text);
  }
  if (const int base = base_of(text); base > 0) {
    return value_in_base(text.substr(2), base);
  }
  constexpr std::size_t longest = 1000;
  std::string spelled;
  bool grouped = false;
  for (std::size_t at = 0; at < text.size() && spelled.size() < longest;) {
    const std::string_view rest = text.substr(at);
    const char c = rest.front();
    std::size_t length = 1;
    if (const auto digit = digit_at(rest)) {
      spelled += static_cast<char>('0' + digit->value);
      length = digit->length;
    } else if (c == 'f') {
      break;
    } else if (c == '`') {  // Mathematica's precision
      at = std::min(text.find('*', at), text.size());
      continue;
    } else if (rest.starts_with("*^")) {
      spelled += 'e';
      length = 2;
    } else if (c == '.' && text.find(braced_comma, at) != std::string_view::npos) {  // 1.024{,}5
    } else if (c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E') {
      spelled += c;
    } else if (rest.starts_with("\u2212")) {
      spelled += '-';
    } else if (rest.starts_with("\uFF0E") || rest.starts_with("\u066B") || (at == 0 && c == ',')) {
      spelled += '.';
    } else if (rest.starts_with(braced_comma)) {
      grouped = grouped || groups_thousands(spelled, rest.substr(braced_comma.size()));
      spelled += grouped ? "" : ".";
      length = braced_comma.size();
    }
    at += length;
  }
  return Decimal::parse(spelled);
}

}  // namespace gradewright::reading
