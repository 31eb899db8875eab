#pragma once

#include <span>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Reads a matrix whose rows stand under names of their own, which a name of the item leads to or is made
/// into: "Centroids: m_1 = (2, 1), m_2 = (4, 3)", "centroid 1: (2, 1), centroid 2: (4, 3)". The names have
/// one stem that the question does not declare and count from 0 or 1 as far as the matrix has rows, no
/// further.
void locate_named_rows(const PreparedQuestion& question, const Passages& passages,
                       std::span<Response> responses);

}  // namespace gradewright::reading
