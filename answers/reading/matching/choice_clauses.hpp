#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A word of a text about options, or the letter of one.
struct ChoiceWord {
  std::string text;                        ///< in small letters
  std::optional<std::size_t> option = {};  ///< the option whose letter it is, as a capital
  std::string before = {};                 ///< the signs between it and the word before, without blanks
};

/// The words of a text. Nothing where a sign asks, strikes out, marks, leads on or parts otherwise than a
/// sentence does.
std::optional<std::vector<ChoiceWord>> choice_words(std::string_view text,
                                                    std::span<const std::string> options);

/// Whether signs end a clause: a comma, a full stop, a dash, a bracket that opens.
bool parts_clause(std::string_view signs);

/// A stretch of words behind the options that were chosen.
struct ChoiceClause {
  std::vector<ChoiceWord> words;
  bool follows_closely = false;  ///< a comma or no sign parts it from the one before
};

/// The clauses of words from a place on, parted by signs, by words that give reasons, and by "and" behind a
/// verb. Letters of options one after the other stay together.
std::vector<ChoiceClause> choice_clauses(std::span<const ChoiceWord> words);

/// The words as text.
std::vector<std::string> texts_of(std::span<const ChoiceWord> words);

}  // namespace gradewright::reading
