#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// A text without what its sentences say of their items in the way in which the question asks for these:
/// blanks for "before clipping" where it asks for the norm before clipping, for "including the biases" where
/// it asks for the parameters with biases, and "new" for "after the step" where it asks for the new weight. A
/// phrase stays where its sentence calls no item, or one that is not asked for so, and where it goes on. A
/// longer form of an item's name is the name: dil for "dilated" where the question speaks of a dilation.
std::string without_asked_phrases(std::string_view text, const PreparedQuestion& question);

}  // namespace gradewright::reading
