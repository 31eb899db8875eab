#pragma once

#include <string_view>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Finds what the passages of its question say for `item`, which is one of `question`'s items.
///
/// A statement under the item's name or an alias is the answer; of several in one passage the last one is
/// final, with a note. Without a named one: the only value of the section when the question has a single
/// item; a value without any name when its shape is the declared one and nothing else has that shape. What is
/// left open is ambiguous or unreadable, never missing: values under other names could be the answer.
Response locate(const ItemDeclaration& item, const PreparedQuestion& question, const Passages& passages);

/// The same for a field of a table or an object, which holds the answer to `item` and to nothing else.
Response locate_in_field(const ItemDeclaration& item, std::string_view text);

}  // namespace gradewright::reading
