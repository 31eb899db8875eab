#include "answers/reading/matching/aside.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 8> degrees{"much",         "far",  "slightly", "clearly",
                                                  "considerably", "even", "somewhat", "a"};
constexpr std::array<std::string_view, 14> comparatives{"smaller", "larger", "bigger",   "lower",   "higher",
                                                        "greater", "closer", "less",     "sharper", "flatter",
                                                        "steeper", "weaker", "stronger", "bit"};
/// Words of a clause that says what something is, speaks of the value again, or goes on from it.
constexpr std::array<std::string_view, 52> saying{
    "is",      "are",    "was",     "were",   "be",      "been",   "becomes", "become",  "equals",
    "equal",   "it",     "this",    "that",   "these",   "those",  "they",    "them",    "which",
    "i",       "we",     "you",     "one",    "value",   "values", "result",  "results", "answer",
    "answers", "number", "numbers", "final",  "real",    "actual", "correct", "instead", "still",
    "have",    "has",    "need",    "needs",  "must",    "should", "would",   "could",   "can",
    "might",   "may",    "remains", "remain", "follows", "gives",  "give"};
/// How words begin that compute further.
constexpr std::array<std::string_view, 16> computing{"multipl",  "divid", "doubl", "halv",    "tripl", "add",
                                                     "subtract", "round", "scal",  "normali", "squar", "sum",
                                                     "twice",    "half",  "times", "correct"};

bool compares(const Words& words) {
  if (words.size() < 3 || words[0] != "which" || (words[1] != "is" && words[1] != "are")) {
    return false;
  }
  std::size_t i = 2;
  while (i + 1 < words.size() && among(degrees, words[i])) {
    ++i;
  }
  return among(comparatives, words[i]) && (i + 1 == words.size() || gives_reason(words[i + 1]));
}

bool follows(const Words& words, std::string_view clause) {
  constexpr std::array<std::string_view, 3> openers{"so", "hence", "thus"};
  constexpr std::size_t fewest = 4;
  return words.size() >= fewest && among(openers, words[0]) && std::ranges::none_of(clause, is_digit) &&
         clause.find('=') == std::string_view::npos &&
         std::ranges::none_of(words, [](const std::string& word) {
           return among(saying, word) || std::ranges::any_of(computing, [&](std::string_view begin) {
                    return word.starts_with(begin);
                  });
         });
}

/// Whether words deny, doubt or bound, where "most of" something bounds nothing.
bool is_against(std::string_view clause) {
  std::string rest(clause);
  if (const std::size_t most = rest.find(" most of "); most != std::string::npos) {
    rest.replace(most, std::string_view(" most of ").size(), " ");
  }
  return speaks_against(rest);
}

}  // namespace

std::string_view before_aside(std::string_view text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos || comma != text.rfind(',')) {
    return text;
  }
  const std::string_view clause = trimmed(text.substr(comma + 1));
  constexpr std::array<std::string_view, 4> openers{"which ", "so ", "hence ", "thus "};
  if (std::ranges::none_of(openers, [&](std::string_view one) { return clause.starts_with(one); })) {
    return text;
  }
  const Words words = words_of(clause);
  const bool aside = compares(words) || (follows(words, clause) && !is_against(clause));
  return aside ? text.substr(0, comma) : text;
}

}  // namespace gradewright::reading
