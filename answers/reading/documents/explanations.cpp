#include "answers/reading/documents/explanations.hpp"

#include <algorithm>
#include <memory>
#include <string_view>
#include <vector>

#include "answers/reading/matching/doubt_words.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {
namespace {

constexpr std::string_view heads[] = {
    "explanation", "reason",      "reasoning",   "justification", "working",      "derivation",
    "rationale",   "calculation", "begründung",  "erklärung",     "rechnung",     "herleitung",
    "rechenweg",   "explication", "calcul",      "raisonnement",  "explicación",  "justificación",
    "cálculo",     "spiegazione", "motivazione", "calcolo",       "uzasadnienie", "obliczenia",
    "motivering",  "förklaring",  "解释",        "理由",          "说明",         "计算"};

/// Whether a line begins with a word like Explanation and a colon.
bool is_head(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t*_->#");
  const std::size_t colon = first == std::string_view::npos ? first : line.find(':', first);
  if (colon == std::string_view::npos) {
    return false;
  }
  const std::string_view word = line.substr(first, colon - first);
  const std::size_t last = word.find_last_not_of(" \t*_") + 1;
  return among(heads, lower(word.substr(0, last)));
}

/// The paragraphs that explain what stands above them.
std::vector<Span> explanations(std::string_view text) {
  std::vector<Span> found;
  bool above = false;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    open = !is_blank(line) && (open || (above && is_head(line)));
    if (open) {
      found.push_back({at, end - at});
    }
    above = above || std::ranges::any_of(line, [](char c) { return is_letter(c) || is_digit(c); });
    at = end + 1;
  }
  return found;
}

/// "B" as a word by itself, where the question has that option.
bool names_option(std::string_view text, const PreparedQuestion& question) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool alone = is_letter(text[i]) && (i == 0 || !is_letter(text[i - 1])) &&
                       (i + 1 == text.size() || !is_letter(text[i + 1]));
    if (alone && std::ranges::any_of(question.items, [&](const ItemDeclaration& item) {
          return among(item.options, text.substr(i, 1));
        })) {
      return true;
    }
  }
  return false;
}

/// Whether a word says that an answer is somebody else's, or another one than it should be.
bool disowns(std::string_view word) {
  constexpr std::string_view others[] = {"my", "mein", "mon", "mi", "should", "would"};
  return speaks_against_by(word) == Against::foreign || among(others, word);
}

bool is_harmless(std::string_view text, const PreparedQuestion& question) {
  const Passages alone{std::make_shared<const Passage>(text, 0)};
  const auto words = words_of(text);
  return !speaks_against(without_mathematics(text)) && !names_option(text, question) &&
         std::ranges::none_of(words, disowns) &&
         std::ranges::none_of(question.items, [&](const ItemDeclaration& item) {
           return !named_statements(alone, question.names_of(item)).empty();
         });
}

}  // namespace

std::optional<Passages> without_explanations(const PreparedQuestion& question, const Passages& passages) {
  Passages rest;
  bool changed = false;
  for (const auto& passage : passages) {
    const std::vector<Span> lines = explanations(passage->text);
    if (lines.empty()) {
      rest.push_back(passage);
      continue;
    }
    const auto harmless = [&](const Span& line) {
      return is_harmless(passage->text.substr(line.offset, line.length), question);
    };
    // Only what ends a passage can be left out: what stands below it would lose its place.
    const std::string_view behind = passage->text.substr(lines.back().end());
    if (!std::ranges::all_of(lines, harmless) ||
        behind.find_first_not_of(" \t\r\n") != std::string_view::npos) {
      return std::nullopt;
    }
    auto shorter = std::make_shared<Passage>(passage->text.substr(0, lines.front().offset), passage->offset);
    shorter->group = passage->group;
    shorter->decimal_comma = passage->decimal_comma;
    shorter->behind_answer = passage->behind_answer;
    shorter->part = passage->part;
    rest.push_back(std::move(shorter));
    changed = true;
  }
  return changed ? std::optional(std::move(rest)) : std::nullopt;
}

}  // namespace gradewright::reading
