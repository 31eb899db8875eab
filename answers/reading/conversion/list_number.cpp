#include "answers/reading/conversion/list_number.hpp"

#include <array>
#include <cstddef>
#include <utility>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

std::string roman(int number) {
  constexpr std::array<std::pair<int, std::string_view>, 13> signs = {{{1000, "m"},
                                                                       {900, "cm"},
                                                                       {500, "d"},
                                                                       {400, "cd"},
                                                                       {100, "c"},
                                                                       {90, "xc"},
                                                                       {50, "l"},
                                                                       {40, "xl"},
                                                                       {10, "x"},
                                                                       {9, "ix"},
                                                                       {5, "v"},
                                                                       {4, "iv"},
                                                                       {1, "i"}}};
  std::string text;
  for (const auto& [value, sign] : signs) {
    for (; number >= value; number -= value) {
      text += sign;
    }
  }
  return text;
}

/// "a" to "z", then "aa", "bb", as word processors count.
std::string letters(int number) {
  constexpr int alphabet = 26;
  const auto times = static_cast<std::size_t>((number - 1) / alphabet + 1);
  return std::string(times, static_cast<char>('a' + (number - 1) % alphabet));
}

std::string upper(std::string text) {
  for (char& c : text) {
    c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

std::string counted(int number, std::string_view style) {
  constexpr int most = 1000;  // what is longer would be no label
  if (number > 0 && number <= most && style == "LowerRoman") {
    return roman(number);
  }
  if (number > 0 && number <= most && style == "UpperRoman") {
    return upper(roman(number));
  }
  if (number > 0 && number <= most && style == "LowerAlpha") {
    return letters(number);
  }
  if (number > 0 && number <= most && style == "UpperAlpha") {
    return upper(letters(number));
  }
  return std::to_string(number);
}

}  // namespace

std::string list_number(int number, std::string_view style, std::string_view delimiter) {
  const std::string label = counted(number, style);
  return delimiter == "TwoParens" ? '(' + label + ')' : delimiter == "OneParen" ? label + ')' : label + '.';
}

}  // namespace gradewright::reading
