#include "answers/reading/matching/doubt_words.hpp"

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

}  // namespace

bool is_doubt_word(std::string_view word) {
  static constexpr WordSet known(doubt_words);
  return known.contains(word);
}

bool is_denial(std::string_view word) {
  static constexpr WordSet known(denials);
  return known.contains(word) || word.ends_with("n't") || word.ends_with("n\u2019t");
}

}  // namespace gradewright::reading
