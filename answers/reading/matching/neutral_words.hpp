#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// The first word of a text beside a statement that could make it say something else; empty where each is
/// known to make no difference. What takes a statement back, bounds it or gives it to somebody else can be
/// said in more ways than can be listed, so that it is the harmless words that are: those that link and
/// compute, in several languages, those of the field, and those of the question's own text and names.
/// Numbers, single letters and signs are harmless, and so is what is written in a script without blanks,
/// unless a part of it denies.
std::string unknown_word(std::string_view text, const PreparedQuestion& question);

/// A text with blanks for the commands of LaTeX, with the names and columns of environments, and for signs
/// that are no letters of words: what is left to be read as words.
std::string without_mathematics(std::string_view text);

/// A text up to the word that begins a reason: "440 MB " of "440 MB because each one has 4 bytes".
std::string_view before_reason(std::string_view text);

}  // namespace gradewright::reading
