#include "answers/reading/values/tuple_text.hpp"

#include <algorithm>

#include "engine/text/characters.hpp"

namespace gradewright::reading {

std::string with_semicolons_for_bars(std::string_view text) {
  std::string plain(text);
  const std::size_t open = plain.find('(');
  const std::size_t close = plain.find(')', std::min(open, plain.size()));
  if (open == std::string::npos || close == std::string::npos || (open > 0 && is_letter(plain[open - 1]))) {
    return plain;
  }
  bool after_number = false;
  for (std::size_t i = open + 1; i < close; ++i) {
    const bool bar = plain[i] == '|';
    if ((bar && !after_number) || (!bar && !is_digit(plain[i]) &&
                                   std::string_view("+-., /").find(plain[i]) == std::string_view::npos)) {
      return plain;
    }
    after_number = bar ? false : after_number || is_digit(plain[i]);
  }
  if (after_number) {
    std::replace(plain.begin() + static_cast<std::ptrdiff_t>(open),
                 plain.begin() + static_cast<std::ptrdiff_t>(close), '|', ';');
  }
  return plain;
}

}  // namespace gradewright::reading
