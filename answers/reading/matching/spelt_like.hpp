#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// Whether a word is another one as a slip of the hand spells it: two letters of it in turn ("aplha"), one
/// left out ("cliped") or written twice ("scoores"), or the wrong one of two ("poll" for pool). Its first
/// letter stands, and so does its last: endings make other words, as do other letters ("shape" is no share).
/// Both are in small letters.
bool spelt_like(std::string_view written, std::string_view word);

/// A word of a question's names as a document spells it.
struct Misspelling {
  std::string written;
  std::string word;
};

/// The misspelt words of the names by which lines of a text are called ("poll 24x16x50", "varaince: 5"), each
/// once: those that are spelt like one word of the question's names alone, and are none that is known to call
/// or to say anything else.
std::vector<Misspelling> misspelt_names(std::string_view text, const PreparedQuestion& question);

/// A question whose names may also be spelt so.
QuestionDeclaration with_spellings(QuestionDeclaration question, std::span<const Misspelling> spellings);

}  // namespace gradewright::reading
