#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether a sentence holds a word that can turn what it says round, wherever it stands: one that denies,
/// doubts or takes back, sets a condition, bounds or compares, contrasts, speaks of another time or of what
/// somebody else says, or judges; or a question mark. In English, German, the Romance languages and Dutch.
/// Words that are in no list do not turn: the sentence alone settles nothing.
bool turns_round(std::string_view sentence);
/// Whether a word in small letters is such a one.
bool is_turning_word(const std::string& word);
/// Whether it also turns what follows from what it is said of: "if", "wrong" and "perhaps", but not "half",
/// "at most" and "before", of "half of it is done, so y".
bool turns_conclusion(const std::string& word);

/// Whether the words right before a name, or right behind a value, work on it: "half of", "the square of",
/// "is absurd".
bool works_on_name(std::string_view before);
bool works_on_value(std::string_view behind);

/// Whether what stands behind a value in its sentence, before any reason, says more than what is counted:
/// another number, or a clause of its own: ", of which a third", "later 1800".
bool goes_on_otherwise(std::string_view behind);

/// Whether a clause begins with a setting of its own: "for two layers", "with coupled gates".
bool begins_with_setting(std::string_view clause);

}  // namespace gradewright::reading
