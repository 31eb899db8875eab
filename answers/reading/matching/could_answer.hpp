#pragma once

#include <string_view>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A digit that belongs to no word or index: not that of W1 or x_2.
bool holds_own_number(std::string_view text);

/// A number in words, such as "two thirds" or "fourteen", in a short text. One and zero alone are pronouns.
bool holds_number_in_words(std::string_view text);

/// Whether answers of a type are told by the numbers in them, and not by words, options, signs or bounds.
bool is_told_by_number(AnswerType type);

/// Whether a line could answer `item` by its type: it holds a number, an option, words.
bool could_answer(std::string_view line, const ItemDeclaration& item);

}  // namespace gradewright::reading
