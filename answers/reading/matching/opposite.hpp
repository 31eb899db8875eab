#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// The word by which a clause is about the opposite of an item, whose text may stand in the question, too:
/// "old" of "the old state is" where the question asks for the new state. `clause` is what stands before a
/// value, up to its relation. Empty: none does.
std::string opposite_before(std::string_view clause, const ItemDeclaration& item,
                            const PreparedQuestion& question);

}  // namespace gradewright::reading
