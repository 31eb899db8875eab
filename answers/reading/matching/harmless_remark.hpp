#pragma once

#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// Whether a remark behind what stands before it on its line could change nothing of it: all of its words
/// check ("checked numerically") or comment ("which makes sense"), it sums up the numbers before it, says
/// what was not needed, or what would be without something that the question does not speak of.
bool is_harmless_remark(std::string_view remark, std::string_view before, const PreparedQuestion& question);

}  // namespace gradewright::reading
