#pragma once

#include <span>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Gives each response of a question that could not be read the values in the question's passages that may
/// be its answer by their type and shape, and that no other response uses: those in the sentence under the
/// item's own name, where it has one, else those under no name. The words around them are not understood, or
/// they would have been read; but none turns them round, works on them, takes them back or calls another
/// item, setting or instance. What they follow from in their sentence is none of them. A text that is long or
/// a table gives none.
void add_tentative_values(const PreparedQuestion& question, const Passages& passages,
                          std::span<Response> responses);

}  // namespace gradewright::reading
