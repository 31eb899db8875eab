#include "answers/reading/documents/lines_above.hpp"

#include <optional>

#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Words that no line of a finished sentence ends in.
constexpr std::string_view open_words[] = {
    "the",  "of",    "for", "with", "by",   "to",    "in",  "from", "than", "and", "or",  "is",  "are", "has",
    "have", "about", "at",  "on",   "into", "gives", "der", "das",  "und",  "mit", "von", "ist", "sind"};

constexpr std::string_view column_signs = "0123456789 \t\r+-.,;[]";

/// The line before the one that `at` stands in; nothing for the first.
std::optional<std::string_view> line_before(std::string_view text, std::size_t at) {
  const std::size_t end = text.substr(0, at).rfind('\n');
  if (end == std::string_view::npos) {
    return std::nullopt;
  }
  const std::size_t start = text.substr(0, end).rfind('\n');
  const std::size_t first = start == std::string_view::npos ? 0 : start + 1;
  return text.substr(first, end - first);
}

bool is_of_numbers(std::string_view line) {
  return !is_blank(line) && line.find_first_not_of(column_signs) == std::string_view::npos;
}

}  // namespace

bool is_below_numbers(std::string_view text, std::size_t at) {
  const std::optional<std::string_view> above = line_before(text, at);
  return above && is_of_numbers(*above);
}

bool goes_on_with_sentence(std::string_view text, std::size_t at) {
  constexpr int longest_column = 50;
  std::optional<std::string_view> line = line_before(text, at);
  for (int i = 0; i < longest_column && line && is_of_numbers(*line); ++i) {
    line = line_before(text, static_cast<std::size_t>(line->data() - text.data()));
  }
  const std::size_t last = line ? line->find_last_not_of(" \t\r") : std::string_view::npos;
  if (last == std::string_view::npos) {
    return false;
  }
  std::size_t first = last + 1;
  while (first > 0 && is_letter((*line)[first - 1])) {
    --first;
  }
  const std::string_view word = line->substr(first, last + 1 - first);
  return first > 0 && is_blank((*line)[first - 1]) && among(open_words, word) &&
         line->find('=') == std::string_view::npos;
}

}  // namespace gradewright::reading
