#pragma once

#include <string>
#include <string_view>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// The word that makes a set, interval, size or quantity without the item's name one of something else:
/// "weights" of "the interval for the weights is (0, 1)", "image" of "The image is 8x8x3" where the size of
/// the output is asked for, "w" of "0 < w < 1" for a learning rate, "flows" of "gradient flows: {1, 3}" where
/// the question is for which units none flows. Harmless are words that say nothing, the item's names, what
/// such values are called, and words of the sentence in which the question asks. Empty: none does.
std::string other_subject(std::string_view text, const ItemDeclaration& item,
                          const PreparedQuestion& question);

/// Whether a word is what values of the item's type are called: "interval", "units", "shape", "memory".
bool is_kind(std::string_view word, const ItemDeclaration& item);

}  // namespace gradewright::reading
