#include "answers/reading/values/unit_vectors.hpp"

#include <array>
#include <optional>
#include <vector>

#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::string_view letters = "ijk";

/// Takes a text from the front.
bool take(std::string_view& text, std::string_view front) {
  if (!text.starts_with(front)) {
    return false;
  }
  text.remove_prefix(front.size());
  return true;
}

/// The unit vector that a text ends in, 0 for i, and the text without it.
std::optional<std::size_t> take_vector(std::string_view& term) {
  constexpr std::array<std::string_view, 5> commands{"\\mathbf", "\\hat", "\\vec", "\\boldsymbol", "\\bm"};
  for (std::size_t unit = 0; unit < letters.size(); ++unit) {
    const std::string letter(1, letters[unit]);
    std::vector<std::string> spellings;
    for (const std::string_view command : commands) {
      spellings.push_back(std::string(command) + "{" + letter + "}");
      spellings.push_back(std::string(command) + " " + letter);
    }
    spellings.push_back("\\hat{\\" + letter + "math}");
    spellings.push_back("\\hat{\\mathbf{" + letter + "}}");
    spellings.push_back("**" + letter + "**");
    spellings.push_back(letter);
    for (const std::string& spelling : spellings) {
      if (!term.ends_with(spelling)) {
        continue;
      }
      std::string_view rest = trimmed(term.substr(0, term.size() - spelling.size()));
      const bool word = spelling == letter && term.size() > 1 && is_letter(term[term.size() - 2]);
      if (!word) {
        term = rest;
        return unit;
      }
    }
  }
  return std::nullopt;
}

/// A coefficient as a cell: 1 where none is written; none where it is no number by itself.
std::optional<std::string> cell_of(std::string_view coefficient) {
  while (coefficient.ends_with('*') || coefficient.ends_with("\\,") || coefficient.ends_with("\\cdot")) {
    coefficient.remove_suffix(coefficient.ends_with('*') ? 1 : coefficient.ends_with("\\,") ? 2 : 5);
    coefficient = trimmed(coefficient);
    if (coefficient.empty()) {
      return std::nullopt;
    }
  }
  if (coefficient.empty()) {
    return "1";
  }
  for (std::size_t i = 0; i < coefficient.size(); ++i) {  // digits, and commands for roots and fractions
    const char c = coefficient[i];
    const bool known = is_digit(c) || c == '.' || c == '/' || c == '(' || c == ')' || c == '{' || c == '}';
    if (known) {
      continue;
    }
    std::string_view rest = coefficient.substr(i);
    if (!take(rest, "\\frac") && !take(rest, "\\sqrt") && !take(rest, "\\dfrac") && !take(rest, "sqrt")) {
      return std::nullopt;
    }
    i = coefficient.size() - rest.size() - 1;
  }
  return std::string(coefficient);
}

}  // namespace

std::string with_unit_vectors_as_cells(std::string_view text, std::size_t cells) {
  if (cells < 2 || cells > letters.size()) {
    return {};
  }
  std::string_view rest = trimmed(text);
  while (rest.size() > 1 && (rest.ends_with('.') || (rest.starts_with('$') && rest.ends_with('$')))) {
    rest = trimmed(rest.ends_with('.') ? rest.substr(0, rest.size() - 1) : rest.substr(1, rest.size() - 2));
  }
  const std::size_t equals = rest.find('=');
  const std::string_view name = equals == std::string_view::npos ? "" : trimmed(rest.substr(0, equals));
  const bool named = name.size() == 1 ? is_letter(name.front()) : name.starts_with("\\vec");
  rest = named ? trimmed(rest.substr(equals + 1)) : rest;
  std::array<std::string, 3> found{"0", "0", "0"};
  std::size_t units = 0;
  std::size_t next = 0;  // each unit stands behind the last
  while (!rest.empty()) {
    const bool first = units == 0;
    const bool minus = take(rest, "-") || take(rest, "\u2212");
    if (!minus && !take(rest, "+") && !first) {
      return {};
    }
    rest = trimmed(rest);
    std::size_t end = 0;
    int depth = 0;
    while (end < rest.size() &&
           (depth > 0 || (rest[end] != '+' && rest[end] != '-' && !rest.substr(end).starts_with("\u2212")))) {
      depth += rest[end] == '{' || rest[end] == '(' ? 1 : rest[end] == '}' || rest[end] == ')' ? -1 : 0;
      ++end;
    }
    std::string_view term = trimmed(rest.substr(0, end));
    rest = rest.substr(end);
    const auto unit = take_vector(term);
    const auto cell = unit ? cell_of(term) : std::nullopt;
    if (!cell || *unit < next || *unit >= cells) {
      return {};
    }
    found[*unit] = (minus ? "-" : "") + *cell;
    next = *unit + 1;
    ++units;
  }
  if (units < 2) {
    return {};
  }
  std::string list = "(" + found[0];
  for (std::size_t i = 1; i < cells; ++i) {
    list += ", " + found[i];
  }
  return list + ")";
}

}  // namespace gradewright::reading
