#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// How many words of a phrase that says that nothing is handed in, and could be no part of an answer, begin
/// some words (words_of_silence): "rather not guess", "nothing handed in", "leaving it out". 0: none does.
std::size_t abandoning_phrase(std::span<const std::string> words);

/// The same for one that says that something is not known or remembered, of whatever follows: "never
/// remember".
std::size_t unknowing_phrase(std::span<const std::string> words);

/// The same for one that says nothing of a question beside such: "good night", "could be several".
std::size_t telling_phrase(std::span<const std::string> words);

/// The same for one by which somebody denies to know or to have done something: "didn't revise", and where
/// they speak `of_writer` "can't tell".
std::size_t denying_phrase(std::span<const std::string> words, bool of_writer);

/// Whether a clause about the person who writes begins with a word: "I", "my".
bool tells_of_writer(std::string_view word);

/// Whether a word is of the life around an exam and no term of the field: "bus", "tired".
bool is_word_of_life(std::string_view word);

/// Whether a word only links the words of such a story: "need", "already".
bool links_story(std::string_view word);

/// What is counted in such a story and in no answer: "minutes", "windows".
bool is_counted_in_story(std::string_view word);

/// A word by which a statement is judged: "true", "wrong".
bool tells_truth(std::string_view word);

/// A word that points at an option or compares: "second", "bigger".
bool points_at_option(std::string_view word);

/// A word by which a value may be told without a number, or that points at where it stands: "same",
/// "unchanged", "see", "attached", "maybe".
bool may_tell_value(std::string_view word);

}  // namespace gradewright::reading
