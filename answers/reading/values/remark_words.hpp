#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "answers/reading/layer.hpp"

/// What the words of a clause beside an answer in words, or beside a chosen option, say of it. All of them
/// are in small letters.
namespace gradewright::reading {

/// Whether words are a sentence and no further name, by a verb.
bool has_verb(std::span<const std::string> words);

/// Whether words deny, doubt, take back, set a condition, compare by rank or speak of the choosing. What is
/// denied of a thing and cannot be the answer ("does not depend on the batch", "has no labels"), and what is
/// said of the field ("the first layers", "the old state is copied", "more data would help"), does not.
bool speak_against(std::span<const std::string> words);

/// The same, but for what denies.
bool speak_against_but_deny(std::span<const std::string> words);

/// Whether words tell of their writer or of the exam what does not count: "sorry for my handwriting", "I
/// remember this from the lecture".
bool is_aside_of_writer(std::span<const std::string> words);

}  // namespace gradewright::reading
