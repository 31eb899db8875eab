#pragma once

#include <string>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// Why a value that would be an item's, for want of another, may be something else's: another symbol or index
/// stands before it, an expression that the item's symbol is only a part of, a name that is given, or a thing
/// that another item is of. Empty where nothing says so.
std::string doubt_of_other_name(const ReadStatement& read, const ItemDeclaration& item,
                                const PreparedQuestion& question);

}  // namespace gradewright::reading
