#include "answers/reading/matching/contrary_effect.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "answers/reading/values/explanation_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::array<std::string_view, 14> lessening{
    "less",   "fewer",    "lower",     "lowers",  "reduce",   "reduces", "avoid",
    "avoids", "decrease", "decreases", "prevent", "prevents", "against", "limits"};
constexpr std::array<std::string_view, 21> raising{
    "more",         "increase",     "increases",   "raise",           "raises",
    "amplify",      "amplifies",    "worsens",     "worsen",          "promote",
    "promotes",     "cause",        "causes",      "grows",           "f\u00f6rdern",
    "f\u00f6rdert", "erh\u00f6hen", "erh\u00f6ht", "verst\u00e4rken", "verst\u00e4rkt",
    "encourage"};

using Words = std::vector<std::string>;

bool holds_any(const Words& words, const auto& list) {
  return std::ranges::any_of(words, [&](const std::string& word) { return among(list, word); });
}

/// Whether two words begin alike: "noisy", "noisier".
bool are_alike(std::string_view a, std::string_view b) {
  constexpr std::size_t shortest = 4;
  return a.size() >= shortest && b.size() >= shortest && a.substr(0, shortest) == b.substr(0, shortest);
}

/// The words of a question up to its first option in brackets.
Words asking(const PreparedQuestion& question) {
  return words_of(std::string_view(question.text).substr(0, question.text.find("(A)")));
}

}  // namespace

bool has_contrary_effect(std::string_view text, const PreparedQuestion& question) {
  constexpr std::size_t longest = 400;
  const Words asked = text.size() > longest ? Words{} : asking(question);
  const bool asks_less = holds_any(asked, lessening);
  if (asks_less == holds_any(asked, raising)) {
    return false;
  }
  const auto is_asked = [&](const std::string& word) {
    return !among(lessening, word) && !among(raising, word) &&
           std::ranges::any_of(asked, [&](const std::string& one) { return are_alike(one, word); });
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(".;,:\n", at), text.size());
    const Words clause = words_of(text.substr(at, end - at));
    at = end + 1;
    constexpr std::array<std::string_view, 7> pointers{"they", "these", "it", "this", "those", "all", "both"};
    const bool points = clause.size() > 2 && clause.back() == "it" && among(pointers, clause.front());
    const bool names_it = points || std::ranges::any_of(clause, is_asked);  // "these increase it"
    const bool compares = std::ranges::any_of(
        clause, [&](const std::string& word) { return word.ends_with("er") && is_asked(word); });
    const bool makes = std::ranges::find(clause, "makes") != clause.end();
    const bool raises = holds_any(clause, raising) || (makes && compares);
    const bool lessens = holds_any(clause, lessening);
    const bool denied = std::ranges::any_of(clause, [](const auto& word) { return ballot::denies(word); });
    if (names_it && !denied && raises != lessens && raises == asks_less) {
      return true;
    }
  }
  return false;
}

}  // namespace gradewright::reading
