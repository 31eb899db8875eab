#pragma once

#include <string>
#include <string_view>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What stands as a name before the value in a cell of a table, or in a field, that is an item's: "K" of
/// "K = [[1, 2]]", "The median" of "The median is 6". Empty where none does, where it is one of the item's or
/// says only that this is the answer, where it is working ("Q K^T / 2 = ..."), or a free x, y or z.
std::string other_name_in_field(std::string_view text, const ItemDeclaration& item,
                                const QuestionDeclaration& question);

}  // namespace gradewright::reading
