#pragma once

#include <span>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Reads what was not read for one item by itself: values in the order of the items, tuples, tables,
/// drawings, prints, clauses, one thing for each item in turn.
void read_otherwise(const PreparedQuestion& question, const Passages& passages,
                    std::span<Response> responses);

/// Where not all items are read for certain, reads them without the explanations below the answers, and takes
/// that where it reads all of them for certain.
void read_without_explanations(const PreparedQuestion& question, const Passages& passages,
                               std::span<Response> responses);

}  // namespace gradewright::reading
