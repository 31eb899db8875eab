#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// A table of options with "answer" for the head of a column that repeats what its question asks of each:
/// "| option | lowers it? |" where it asks which of them lower the memory. Empty where no head does, and
/// where the head or the question denies.
std::string with_plain_heads(std::string_view text, const PreparedQuestion& question);

}  // namespace gradewright::reading
