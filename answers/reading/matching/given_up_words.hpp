#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What a phrase says of what is not answered.
enum class GivingUp {
  none,      ///< it adds nothing to one that gives up: "sorry"
  unknown,   ///< nobody knows, or learnt, how to do it: "I do not remember", "no idea"
  untimely,  ///< there was no time for it
  undone     ///< it is not there, for whatever reason: "skipped", "missing", "could not do"
};

/// A phrase of words that give an answer up, or stand beside such.
struct GivingUpPhrase {
  std::size_t length = 0;  ///< in words; 0: there is none
  GivingUp says = GivingUp::none;
};

/// The longest such phrase at the beginning of some words (words_of_silence), in ten languages: those by
/// which nothing is said at all (says_nothing), and those that need a word of what it is that is given up:
/// "missing", "was not able to".
GivingUpPhrase giving_up_phrase(std::span<const std::string> words);

/// Quickly, whether a phrase that gives up or stands beside one could begin with a word.
bool may_begin_phrase(const std::string& word);

/// The phrases that give up and begin with a word, the shortest first.
std::span<const std::vector<std::string>> giving_up_phrases_from(const std::string& word);

/// Quickly, whether one of them could begin with a word of letters of ASCII, as it is written.
bool may_begin_giving_up(std::string_view written);

/// Whether one of them begins with a word.
inline bool may_give_up(const std::string& word) {
  return !giving_up_phrases_from(word).empty();
}

/// A word for all that is not answered: "rest", "others".
bool is_rest_word(std::string_view word);

/// A word for what is left, before a number of things: "other" of "the other two".
bool is_other_word(std::string_view word);

/// A word that points at an end of a list: "last" of "the last two".
bool is_last_word(std::string_view word);

/// How many things a word counts, up to four: "both", "deux"; 0 for another word.
std::size_t small_count(std::string_view word);

/// Whether a word says nothing of a value where an answer is given up: it links, or says what was to be done,
/// "compute", or of what sort it is, "quantities".
bool is_beside_giving_up(std::string_view word);

/// A thing that is learnt and no item: "backpropagation", "formula".
bool is_topic_word(std::string_view word);

/// A word that says of a value that it is one for another thing, too: "same".
bool is_same_word(std::string_view word);

}  // namespace gradewright::reading
