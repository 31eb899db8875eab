#include "answers/judging/compare/turned_term.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"

namespace gradewright::judging {
namespace {

constexpr std::string_view ing = "ing";

/// What happens to something, as far as terms say it.
bool is_of_event(std::string_view word) {
  constexpr std::array<std::string_view, 8> events{"vanishing",  "exploding",  "shrinking", "dying",
                                                   "saturating", "collapsing", "clipping",  "stopping"};
  return among(events, word);
}

/// A word without the s of its plural.
std::string_view singular(std::string_view word) {
  return word.ends_with('s') && !word.ends_with("ss") ? word.substr(0, word.size() - 1) : word;
}

/// Whether a word is the verb of an event: "vanish" and "vanishes" of vanishing, "explode" of exploding.
bool is_verb_of(std::string_view word, std::string_view event) {
  const std::string stem(event.substr(0, event.size() - ing.size()));
  return word == stem || word == stem + "e" || word == stem + "es" || word == stem + "s";
}

std::vector<std::string> words_without_articles(std::string_view text) {
  constexpr std::array<std::string_view, 4> articles{"the", "a", "an", "its"};
  std::vector<std::string> words = reading::words_of(text);
  std::erase_if(words, [&](const std::string& word) { return among(articles, word); });
  return words;
}

}  // namespace

bool is_turned(std::string_view text, std::string_view term) {
  const std::vector<std::string> meant = words_without_articles(term);
  std::vector<std::string> said = words_without_articles(text);
  if (meant.size() != 2 || !is_of_event(meant[0])) {
    return false;
  }
  if (!said.empty() && said.back() == "problem") {
    said.pop_back();
  }
  const auto is_noun = [&](std::string_view word) { return singular(word) == singular(meant[1]); };
  if (said.size() == 3) {  // "vanishing of the gradients"
    return said[0] == meant[0] && said[1] == "of" && is_noun(said[2]);
  }
  return said.size() == 2 && is_noun(said[0]) && (said[1] == meant[0] || is_verb_of(said[1], meant[0]));
}

}  // namespace gradewright::judging
