#include "answers/reading/documents/likely_answer.hpp"

#include <algorithm>
#include <string>

#include "answers/reading/matching/could_answer.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/plain_prose.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

std::size_t numbers_in(std::string_view line) {
  std::size_t numbers = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool goes_on = i > 0 && (is_digit(line[i - 1]) || line[i - 1] == '.');
    numbers += is_digit(line[i]) && !goes_on ? 1 : 0;
  }
  return numbers;
}

/// A line without its sizes: "26x26x4", "26 \u00d7 26".
std::string without_sizes(std::string_view line) {
  constexpr std::string_view signs[] = {"x", "\u00d7", "\\times"};
  std::string rest;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at;
    bool size = false;
    for (std::size_t next = at; next < line.size() && is_digit(line[next]);) {
      end = next;
      while (end < line.size() && is_digit(line[end])) {
        ++end;
      }
      const std::size_t sign = std::min(line.find_first_not_of(' ', end), line.size());
      const auto by = std::ranges::find_if(
          signs, [&](std::string_view one) { return line.substr(sign).starts_with(one); });
      next = by == std::end(signs) ? line.size()
                                   : std::min(line.find_first_not_of(' ', sign + by->size()), line.size());
      size = size || (next < line.size() && is_digit(line[next]));
    }
    rest += size ? " " : std::string(line.substr(at, std::max(end, at + 1) - at));
    at = std::max(end, at + 1);
  }
  return rest;
}

bool holds_decimal(std::string_view line) {
  for (std::size_t i = 1; i + 1 < line.size(); ++i) {
    if (line[i] == '.' && is_digit(line[i - 1]) && is_digit(line[i + 1])) {
      return true;
    }
  }
  return false;
}

/// Whether words stand in a line beside commands, formulas, fences and tables, and no decimals.
bool holds_words(std::string_view line) {
  const std::string_view start = line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
  const bool layout = start.starts_with("```") || start.starts_with("\\begin{") ||
                      start.starts_with("\\end{") || start.starts_with('|');
  if (layout || trimmed(line).ends_with('?') || line.find('=') != std::string_view::npos) {
    return false;
  }
  std::size_t letters = 0;
  bool command = false;
  bool formula = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    formula = line[i] == '$' ? !formula : formula;
    command = is_letter(line[i]) ? command : line[i] == '\\';
    letters = is_letter(line[i]) || !is_ascii(line[i]) ? letters + 1 : 0;
    if (letters > 2 && !command && !formula) {
      return !holds_decimal(line);
    }
  }
  return false;
}

}  // namespace

bool is_plain_value(std::string_view line, const ItemDeclaration& item) {
  if (numbers_in(line) < (item.shape.is_scalar() ? 1U : 2U)) {
    return false;
  }
  const std::size_t last_digit = line.find_last_of("0123456789");
  constexpr std::size_t longest_unit = 10;
  const std::string_view unit = line.substr(last_digit + 1);
  const bool one_word =
      unit.size() <= longest_unit && std::ranges::all_of(unit, [](char c) {
        return is_letter(c) || std::string_view(" \t\r/%$])}*.").find(c) != std::string_view::npos;
      });
  return one_word && line.substr(0, last_digit + 1).find_first_not_of("0123456789 \t.,;-+()[]{}x*$eE") ==
                         std::string_view::npos;
}

bool is_plain_option(std::string_view line, const ItemDeclaration& item) {
  constexpr std::size_t most_words = 5;
  const bool choice = item.type == AnswerType::choice || item.type == AnswerType::choices ||
                      item.type == AnswerType::true_false;
  return choice && words_of(line).size() <= most_words &&
         line.find_first_of("0123456789=") == std::string_view::npos;
}

bool could_be_answer(std::string_view line, const ItemDeclaration& item) {
  if (!could_answer(line, item)) {
    return false;
  }
  switch (item.type) {
    case AnswerType::text:
      return holds_words(line);
    case AnswerType::number:
    case AnswerType::integer:
    case AnswerType::rational:
    case AnswerType::quantity:
    case AnswerType::vector:
    case AnswerType::matrix:
    case AnswerType::tensor:
      break;
    case AnswerType::size:
      return numbers_in(line) > 1;
    case AnswerType::formula:
    case AnswerType::equation:
    case AnswerType::inequality:
    case AnswerType::interval:
      return !is_plain_prose(line);
    default:
      return true;
  }
  const std::string rest = without_sizes(line);
  const bool alone = std::ranges::none_of(rest, is_letter) || rest.find_first_of("=:") != std::string::npos;
  return numbers_in(rest) > 1 || (numbers_in(rest) == 1 && (item.shape.is_scalar() || alone));
}

std::size_t behind_number(std::string_view line, const std::vector<std::string>& path) {
  constexpr std::string_view leads[] = {"for",    "in",  "at",       "on",   "as",   "to",   "my",
                                        "answer", "ans", "the",      "of",   "is",   "and",  "number",
                                        "no",     "nr",  "question", "task", "part", "also", "then",
                                        "zu",     "bei", "f\u00fcr", "pour", "para", "per"};
  std::size_t at = 0;
  while (at < line.size() && !is_digit(line[at])) {
    std::size_t end = at;
    while (end < line.size() && (is_letter(line[end]) || !is_ascii(line[end]))) {
      ++end;
    }
    if (end > at && !among(leads, lower(line.substr(at, end - at)))) {
      return 0;
    }
    at = std::max(end, at + 1);
  }
  for (const std::string& piece : path) {
    if (&piece != &path.front()) {
      at = std::min(line.find_first_not_of(" ().-_", at), line.size());
    }
    if (lower(line.substr(at, piece.size())) != piece) {
      return 0;
    }
    at += piece.size();
    const bool goes_on =
        at < line.size() && (is_digit(line[at]) || (&piece == &path.back() && is_letter(line[at])));
    if (goes_on) {
      return 0;
    }
  }
  return at;
}

}  // namespace gradewright::reading
