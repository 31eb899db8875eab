#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// A text with blanks for letters and names of functions, for what it denies as the question does, "no
/// padding", and for the examples and samples that the question speaks of.
std::string without_asked_words(std::string_view text, const PreparedQuestion& question);

/// The words of the clause that a text ends in, without those of an item's names, "variance", and those that
/// the question joins in the same way: "dot product".
std::string without_own_words(std::string_view text, const PreparedQuestion& question, std::size_t item);

}  // namespace gradewright::reading
