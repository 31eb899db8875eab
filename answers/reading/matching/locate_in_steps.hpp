#pragma once

#include <span>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Reads a text that counts off its steps, "Step 1: v = 2, w = 0.8⏎Step 2: ...": what it calls v under step 2
/// is v_2, where the question asks for v_1, v_2 and has no v; of a question about one step, "the weight after
/// step 2", the items are what stands under that step, or is called v_2. Only what could not be read
/// otherwise, and nothing of a text that denies or doubts.
void locate_in_steps(const PreparedQuestion& question, const Passages& passages,
                     std::span<Response> responses);

/// Reads a vector or matrix that is told by its dimensions or rows, each of them once and in order, counted
/// from 0 or 1: "dimension 0: 0.84, dimension 1: 0.54", "the first row is (1, 2), the second row (3, 4)".
void locate_in_rows(const PreparedQuestion& question, const Passages& passages,
                    std::span<Response> responses);

}  // namespace gradewright::reading
