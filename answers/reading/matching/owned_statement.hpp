#pragma once

#include <cstddef>
#include <span>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// The numbers of the last member of a value: two of "1 + 2 = 0.46, 0.14".
std::size_t numbers_stated(std::span<const ResponseToken> value);

/// Whether a statement is that of another item and of nothing else, read or not: it stands under its name, or
/// begins with it ("flops 10838016"), and its last member has no more numbers than that item has cells. "h
/// 0.5 0.3 0.46" may hold the value of the next one, too.
bool is_of_other(const Passage& passage, const Statement& statement, const ItemDeclaration& item,
                 const PreparedQuestion& question);

/// Whether a statement without a name and a relation begins with the name of an item.
bool begins_with_item(const Passage& passage, const Statement& statement, const PreparedQuestion& question);

/// Where in the text of a passage the sentence or the part before a semicolon ends in which the value of a
/// statement begins: what stands behind it is of no name before it.
std::size_t end_of_claim(const Passage& passage, const Statement& statement);

}  // namespace gradewright::reading
