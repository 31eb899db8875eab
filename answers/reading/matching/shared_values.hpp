#pragma once

#include <span>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Looks at responses of a question whose place holds that of another one: "13⏎1.5 -2 6" as a vector, whose
/// first line answers another item. What is left behind that is read alone; where it is no value, a person
/// has to look.
void part_shared_values(const PreparedQuestion& question, const Passages& passages,
                        std::span<Response> responses);

}  // namespace gradewright::reading
