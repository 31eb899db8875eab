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

/// All phrases that give up.
std::vector<std::span<const std::string>> giving_up_phrases();

/// What a word says where an answer is given up.
struct GivingUpRoles {
  bool rest = false;   ///< all that is not answered: "rest", "others"
  bool other = false;  ///< what is left, before a number of things: "other" of "the other two"
  bool last = false;   ///< an end of a list: "last" of "the last two"
  bool beside =
      false;  ///< nothing: it links, or says what was to be done, or of what sort it is: "quantities"
  bool topic = false;  ///< a thing that is learnt and no item: "backpropagation", "formula"
  bool same = false;   ///< that a value is one for another thing, too: "same"
};

GivingUpRoles giving_up_roles(std::string_view word);

inline bool is_rest_word(std::string_view word) {
  return giving_up_roles(word).rest;
}
inline bool is_beside_giving_up(std::string_view word) {
  return giving_up_roles(word).beside;
}
inline bool is_topic_word(std::string_view word) {
  return giving_up_roles(word).topic;
}
inline bool is_same_word(std::string_view word) {
  return giving_up_roles(word).same;
}

/// How many things a word counts, up to four: "both", "deux"; 0 for another word.
std::size_t small_count(std::string_view word);

}  // namespace gradewright::reading
