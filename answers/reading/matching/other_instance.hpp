#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// What the words around a value tell it from by the question's own words: another one of things that it
/// counts ("the second query" where it asks about the first), the other side of a step ("after the step"
/// where the item is asked for before it), the plain function where it says "leaky ReLU", another statistic
/// than the item is called by ("the sum is mu"). `front` is what stands before the value's relation, with
/// its name; `back` what stands behind the value. Empty: nothing does.
std::string other_instance(std::string_view front, std::string_view back, const PreparedQuestion& question);

}  // namespace gradewright::reading
