#include "answers/reading/matching/doubt_words.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/word_set.hpp"

namespace gradewright::reading {
namespace {

/// Words that take back, doubt or quote a statement wherever they stand in its sentence.
constexpr std::string_view doubt_words[] = {
    "wrong",     "incorrect",  "false",      "mistake",    "typo",          "maybe",      "perhaps",
    "possibly",  "probably",   "guess",      "guessing",   "guessed",       "unsure",     "suppose",
    "supposing", "unless",     "ignore",     "disregard",  "correction",    "corrected",  "actually",
    "instead",   "sorry",      "initially",  "originally", "scratch",       "rejected",   "discard",
    "discarded", "neighbour",  "neighbor",   "chatgpt",    "contradiction", "cannot",     "impossible",
    "either",    "thought",    "thoughts",   "recheck",    "rechecked",     "rechecking", "revised",
    "redo",      "redone",     "edit",       "amended",    "hmm",           "wait",       "oops",
    "falsch",    "vielleicht", "vermutlich", "faux",       "errado",        "incorrecto", "quizás",
    "talvez",    "forse",      "sbagliato"};

/// Words that deny what stands next to them.
constexpr std::string_view denials[] = {"not",  "no",     "never",   "nicht", "kein",   "keine", "nie",
                                        "nein", "pas",    "non",     "não",   "niet",   "geen",  "не",
                                        "нет",  "isn't",  "isnt",    "but",   "except", "if",    "whether",
                                        "mod",  "modulo", "neither", "nor",   "ikke",   "inte",  "değil"};

/// Words of a caption under which no answer of the student's own stands.
constexpr std::string_view caption_words[] = {"attempt",   "try",     "bound", "bounds", "estimate",
                                              "estimates", "guesses", "draft", "old",    "previous"};

/// Whether a caption asks that nothing below it be looked at: "Please do not grade:".
bool asks_to_pass_over(const std::vector<std::string>& words) {
  constexpr std::string_view verbs[] = {"grade", "mark", "count", "read", "consider", "evaluate", "score"};
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if ((words[i] == "not" || words[i] == "don't") && among(verbs, words[i + 1])) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool is_doubt_word(std::string_view word) {
  static constexpr WordSet known(doubt_words);
  return known.contains(word);
}

bool is_denial(std::string_view word) {
  static constexpr WordSet known(denials);
  return known.contains(word) || word.ends_with("n't") || word.ends_with("n\u2019t");
}

bool heads_no_answer(std::string_view caption) {
  const std::vector<std::string> words = words_of(caption);
  return asks_to_pass_over(words) || std::ranges::any_of(words, [](const std::string& word) {
           return among(caption_words, word) || is_doubt_word(word) || begins_aside(word);
         });
}

}  // namespace gradewright::reading
