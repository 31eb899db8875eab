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

/// A sentence without the brackets and marks of a style that it begins with: "(edit: 9)".
std::string_view without_opening(std::string_view sentence) {
  const std::size_t first = sentence.find_first_not_of("([{*_~ ");
  return sentence.substr(std::min(first, sentence.size()));
}

constexpr std::array<std::string_view, 17> corrections{
    "update",     "edit",         "better",       "no",           "correction", "nonsense",
    "corrected",  "korrektur",    "korrigiert",   "berichtigung", "erratum",    "errata",
    "correzione", "rectificatif", "corrig\u00e9", "corrigendum",  "edited"};

/// The letters that a sentence begins with.
std::string_view first_letters(std::string_view sentence) {
  const auto letters =
      std::ranges::find_if_not(sentence, [](char c) { return is_letter(c) || !is_ascii(c); });
  return sentence.substr(0, static_cast<std::size_t>(letters - sentence.begin()));
}

/// The word by which a sentence begins, where a sign stops it there: "Update: 9", "No!", "(edit: 9)".
std::string correction(std::string_view sentence) {
  sentence = without_opening(sentence);
  const std::string word = lower(first_letters(sentence));
  const std::string_view rest = trimmed(sentence.substr(word.size()));
  const bool alone = rest.empty() || std::string_view(":!,.").find(rest.front()) != std::string_view::npos;
  return alone && (among(corrections, word) || is_doubt_word(word)) ? word : std::string();
}

/// The same where it goes on with what is corrected: "Correction for h: 9".
std::string correction_of(std::string_view sentence) {
  constexpr std::array<std::string_view, 9> joints{"for", "of", "to", "zu", "von", "de", "di", "da", "on"};
  sentence = without_opening(sentence);
  const std::string word = lower(first_letters(sentence));
  const std::string_view rest = trimmed(sentence.substr(word.size()));
  return among(corrections, word) && among(joints, lower(first_letters(rest))) ? word : std::string();
}

/// The word by which a sentence says that something was forgotten before, and what it is with that: "forgot
/// tanh', so a = 9".
std::string forgotten(std::string_view sentence) {
  constexpr std::array<std::string_view, 6> words{"forgot",      "forgotten",   "vergessen",
                                                  "oubli\u00e9", "olvid\u00e9", "dimenticato"};
  constexpr std::array<std::string_view, 4> leads{"i", "sorry", "oops", "have"};
  constexpr std::size_t longest = 160;
  sentence = without_opening(sentence).substr(0, longest);
  const std::string_view line = sentence.substr(0, sentence.find('\n'));
  std::size_t at = 0;
  std::string word = next_word(line, at);
  while (among(leads, word)) {
    word = next_word(line, at);
  }
  return among(words, word) && holds_digit(line.substr(std::min(at, line.size()))) ? word : std::string();
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

std::string correcting_word(std::string_view line) {
  std::string word = correction(line);
  if (word.empty()) {
    word = correction_of(line);
  }
  return word.empty() ? forgotten(line) : word;
}

std::string taken_back(std::string_view text, std::size_t at, const std::vector<TakenBack>& on_all) {
  const std::string_view next = next_sentence(text, at);
  std::string word = correction(next);
  if (word.empty()) {
    word = forgotten(next);
  }
  if (word.empty()) {
    word = verdict(next, false);
  }
  const auto later = std::ranges::upper_bound(on_all, at, {}, &TakenBack::offset);
  return word.empty() && later != on_all.end() ? later->word : word;
}

}  // namespace gradewright::reading
