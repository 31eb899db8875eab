#pragma once

#include <span>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Reads the answer to a question of several items, not all of them numbers, that says one thing for each in
/// the order in which they are asked, with names or without: lines, sentences, "14GB / 56GB / 20ms", "The
/// output is 31x31x24. It has 1824 parameters."; or in frames, or behind "Answer:", with working around them.
/// Each has to read as its item's type, with its unit, and what leads to it must be harmless and name no
/// other item that the value could answer. Fills in the responses that were not read, all of them or none.
void locate_in_turn(const PreparedQuestion& question, const Passages& passages,
                    std::span<Response> responses);

}  // namespace gradewright::reading
