#pragma once

#include <cstddef>
#include <string_view>

#include "answers/reading/documents/passage.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// Whether the question mark at `mark` is all that stands under a name of the question: "y = 0.6 dw =? db =
/// ?" leaves dw and db open, and asks nothing of y.
bool leaves_name_open(const Passage& passage, std::size_t mark, const PreparedQuestion& question);

/// Whether a sentence, up to a value, begins as one that asks: "is y = 0.6 and dw = ?", "Should y be".
bool begins_as_question(std::string_view sentence);

}  // namespace gradewright::reading
