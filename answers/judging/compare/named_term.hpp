#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/judging/layer.hpp"

namespace gradewright::judging {

/// Whether a text says one of the accepted names of a thing, and nothing beside it but that this is its name:
/// "the model is overfitting", "This phenomenon is known as the vanishing gradient problem.", "teacher
/// forcing (forçage par le professeur)", "layer norm (not batch norm)", "training too long -> overfitting".
/// Every word before and behind the name has to be known to say nothing else: "the opposite of overfitting",
/// "overfitting is what students write here" and "batch layer norm" are not.
bool says_term(std::string_view text, std::span<const std::string> accepted);

/// Whether words before a name only lead to it: "this is called the", "the problem of".
bool leads_to_name(const std::vector<std::string>& words);

/// Whether words behind a name add nothing to it: "problem", "here of course".
bool trails_name(const std::vector<std::string>& words);

/// Whether a text is a term with a slip of the hand: two letters in turn, one within left out or written
/// twice ("overfiting"); in small letters, of at least eight.
bool is_slip_of(std::string_view text, std::string_view term);

}  // namespace gradewright::judging
