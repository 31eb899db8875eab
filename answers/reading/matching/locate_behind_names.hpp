#pragma once

#include <span>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Reads lists and matrices that stand right behind their item's name, without a sign of relation between:
/// "clusters 1, 1, 2, centroids (1, 2) and (4, 5)", "- weights [0.2, 0.8]", also behind arrows on lines of
/// their own. The name is a word that begins a line or a clause, and calls its item nowhere else; nothing is
/// taken that does not have the declared shape or that the words around it speak against.
void locate_behind_names(const PreparedQuestion& question, const Passages& passages,
                         std::span<Response> responses);

}  // namespace gradewright::reading
