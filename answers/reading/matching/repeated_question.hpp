#pragma once

#include <span>
#include <string>
#include <string_view>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// Whether a word is one of the item's names, or of their words.
bool is_own(std::string_view word, const ItemDeclaration& item);

/// Without the words before a value that lead to it and say nothing but what the question does: "The units 2
/// and 5".
std::string_view without_lead(std::string_view text, const ItemDeclaration& item,
                              const PreparedQuestion& question);

/// Without the words behind a value that stand in the question one after the other, as long as the question
/// denies nothing: "2 and 5 have gradient zero", "A and C grow quadratically".
std::string_view without_tail(std::string_view text, const ItemDeclaration& item,
                              const PreparedQuestion& question);

/// Without what the first clause says of its options, where it repeats the question: "A and C lower the
/// memory; the rest does not".
std::string without_predicate(std::string_view text, const ItemDeclaration& item,
                              const PreparedQuestion& question);

/// "D, since ..." of "I would try D first, since ...", where the question asks what to try (first). The whole
/// text where it does not begin so.
std::string without_choosing(std::string_view text, std::span<const std::string> options,
                             const PreparedQuestion& question);

/// The words of a sentence that answer a question for a text, where all others repeat it: "The technique that
/// sets units to zero is called dropout", "Dropout sets units to zero". The whole text where that is not so.
std::string_view without_repetition(std::string_view text, const ItemDeclaration& item,
                                    const PreparedQuestion& question);

}  // namespace gradewright::reading
