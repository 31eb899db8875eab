#include "answers/reading/values/tuple_text.hpp"

#include <algorithm>
#include <array>

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

std::string with_systems_as_lists(std::string_view text) {
  struct Environment {
    std::string_view opens;
    std::string_view closes;
  };
  constexpr std::array<Environment, 4> environments{
      {{"\\begin{cases}", "\\end{cases}"},
       {"\\left\\{\\begin{array}{l}", "\\end{array}\\right."},
       {"\\left\\{\\begin{array}{c}", "\\end{array}\\right."},
       {"\\left\\{\\begin{aligned}", "\\end{aligned}\\right."}}};
  std::string plain(text);
  for (const Environment& one : environments) {
    const std::size_t open = plain.find(one.opens);
    const std::size_t close = open == std::string::npos ? open : plain.find(one.closes, open);
    if (close == std::string::npos) {
      continue;
    }
    std::string rows;
    std::string_view rest =
        std::string_view(plain).substr(open + one.opens.size(), close - open - one.opens.size());
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find("\\\\"), rest.size());
      std::string row(trimmed(rest.substr(0, end)));
      std::erase(row, '&');
      rest.remove_prefix(std::min(end + 2, rest.size()));
      if (row.empty() && rest.empty()) {
        break;
      }
      while (!row.empty() && (row.back() == ',' || row.back() == '.')) {
        row.pop_back();
      }
      if (std::ranges::count(row, '=') != 1 || row.find_first_of(",;") != std::string::npos) {
        return plain;
      }
      rows += (rows.empty() ? "" : ", ") + row;
    }
    return plain.substr(0, open) + rows + plain.substr(close + one.closes.size());
  }
  return plain;
}

}  // namespace gradewright::reading
