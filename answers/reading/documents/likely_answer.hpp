#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// "[1, 2; 3, 4]", "26 x 26", "14 GB": numbers, signs between them, and one word behind them. Of a tensor
/// several.
bool is_plain_value(std::string_view line, const ItemDeclaration& item);

/// "B", "The answer is B": an option in a few words.
bool is_plain_option(std::string_view line, const ItemDeclaration& item);

/// Whether a line could answer an item by its type and shape: a text, by words beside commands, fences,
/// formulas and numbers; a number, by one that is no side of a size; a tensor, by several, by one alone or by
/// one behind a name; a formula or relation, by anything but plain words.
bool could_be_answer(std::string_view line, const ItemDeclaration& item);

/// Where in a line the rest begins behind a path of the exam, "3a" or "3 (a)", which has at most two words
/// before it; 0 where none stands there.
std::size_t behind_number(std::string_view line, const std::vector<std::string>& path);

}  // namespace gradewright::reading
