#pragma once

#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// A text from its last conclusion on, where what it follows from is a statement: "so y" of "The inputs are 3
/// and 4, so y". What is reported, denied or
/// supposed is no premise, and the text stays whole.
std::string_view behind_premise(std::string_view front, const PreparedQuestion& question);

/// The same by the words alone, whatever it follows from: "so y" of "Half of it is done, so y", and "y" of
/// "It has ones below it: y". Where the premise denies, doubts, supposes or reports, the text stays whole.
std::string_view concluded_part(std::string_view front);

}  // namespace gradewright::reading
