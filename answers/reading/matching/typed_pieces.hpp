#pragma once

#include <string>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// What is written for an item, and where.
struct TypedPiece {
  Span span;
  std::string text;
};

/// What stands after the item's name, with the rest of its last line: a relation or a second value in it is
/// no statement of its own. It ends where the same line names another item and goes on with what that is
/// ("14 GB; moments: 56 GB", "dropout, the remedy gradient clipping"). A style or a formula that begins
/// before the value and ends in it begins with it: "$size = 3$" is "$3$".
std::vector<TypedPiece> named_pieces(const ItemDeclaration& item, const PreparedQuestion& question,
                                     const Passages& passages);

}  // namespace gradewright::reading
