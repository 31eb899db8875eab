#pragma once

#include <string_view>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"
#include "engine/syntax/answer_type.hpp"

namespace gradewright::reading {

/// Whether responses of this type are read by `read_typed`, and are no tensor of numbers.
bool is_read_as_typed(AnswerType type);

/// Reads a text that answers `item`, of such a type, and nothing else: blank is missing, several readings are
/// ambiguous.
void read_typed_response(std::string_view text, const ItemDeclaration& item, Response& into);

/// The word that makes a set, interval, size or quantity one of another setting, quantity or subject than the
/// question asks about; empty where none does. `named`: it stands behind the item's own name.
std::string other_thing(std::string_view text, const ItemDeclaration& item, const PreparedQuestion& question,
                        bool named);

/// The response of an item of such a type: what stands under its name, to the end of the line, or the whole
/// answer where the question asks for nothing else. Two different ones contradict each other.
Response locate_typed(const ItemDeclaration& item, const PreparedQuestion& question,
                      const Passages& passages);

}  // namespace gradewright::reading
