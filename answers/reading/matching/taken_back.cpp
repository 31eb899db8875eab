#include "answers/reading/matching/taken_back.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "answers/reading/matching/doubt_words.hpp"
#include "answers/reading/matching/sentence.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// The word by which a sentence begins, where a sign stops it there: "Update: 9", "No!".
std::string correction(std::string_view sentence) {
  constexpr std::array<std::string_view, 6> corrections{"update", "edit",       "better",
                                                        "no",     "correction", "nonsense"};
  const std::size_t letters = std::ranges::find_if_not(sentence, is_letter) - sentence.begin();
  const std::string word = lower(sentence.substr(0, letters));
  const std::string_view rest = sentence.substr(letters);
  const bool alone = rest.empty() || std::string_view(":!,.").find(rest.front()) != std::string_view::npos;
  return alone && (among(corrections, word) || is_doubt_word(word)) ? word : std::string();
}

/// The word by which a sentence about what stands before it doubts or denies it: "This is wrong.", "I am not
/// sure." Empty where it begins otherwise, or says something of its own.
std::string verdict(std::string_view sentence, bool of_all) {
  constexpr std::array<std::string_view, 14> all{"these", "those", "all",  "both",  "everything",
                                                 "none",  "they",  "alle", "diese", "beide",
                                                 "alles", "tous",  "todo", "todos"};
  constexpr std::array<std::string_view, 16> one{"this", "that", "it",   "which", "not", "no",
                                                 "i",    "i'm",  "das",  "dies",  "ich", "the",
                                                 "ce",   "ceci", "esto", "that's"};
  constexpr std::size_t near = 6;  // words: what stands further on is of something else
  constexpr std::size_t longest_beginning = 80;
  const std::string_view beginning = sentence.substr(0, longest_beginning);
  std::size_t behind_first = 0;
  const std::string first = next_word(beginning, behind_first);
  if (!among(all, first) && (of_all || !among(one, first))) {
    return {};
  }
  std::vector<std::string> words = words_of(sentence_behind(beginning, 0));
  words.resize(std::min(words.size(), near));
  const bool holds_number =
      std::ranges::any_of(words, [](const std::string& word) { return std::ranges::any_of(word, is_digit); });
  if (words.empty() || words[0] != first || holds_number) {
    return {};
  }
  if (words[0] == "the" && (words.size() < 2 || words[1] != "above")) {
    return {};
  }
  constexpr std::array<std::string_view, 13> truths{"right", "correct",  "true",  "sure",    "certain",
                                                    "good",  "fine",     "valid", "richtig", "sicher",
                                                    "juste", "correcto", "final"};
  bool denied = false;
  for (const std::string& word : words) {
    if (is_doubt_word(word) || (denied && among(truths, word))) {
      return word;
    }
    denied = denied || is_denial(word) || word == "none";
  }
  return {};
}

}  // namespace

std::vector<TakenBack> sentences_on_all(std::string_view text) {
  std::vector<TakenBack> found;
  for (std::string_view next = text; !next.empty(); next = next_sentence(next, 0)) {
    if (std::string word = verdict(next, true); !word.empty()) {
      found.push_back({static_cast<std::size_t>(next.data() - text.data()), std::move(word)});
    }
  }
  return found;
}

std::string taken_back(std::string_view text, std::size_t at, const std::vector<TakenBack>& on_all) {
  const std::string_view next = next_sentence(text, at);
  std::string word = correction(next);
  if (word.empty()) {
    word = verdict(next, false);
  }
  const auto later = std::ranges::upper_bound(on_all, at, {}, &TakenBack::offset);
  return word.empty() && later != on_all.end() ? later->word : word;
}

}  // namespace gradewright::reading
