#pragma once

#include <span>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Reads gradients that stand under the names of their variables alone, as on a sheet that asks "Give J and
/// its gradients with respect to w and b": "w: (0.1, 0.2)", "b: 0.3". The question has to
/// speak of gradients, and every gradient that is asked for has to stand so, once, on a line of its own and
/// in its declared shape; otherwise the names mean the variables.
void locate_by_variable(const PreparedQuestion& question, const Passages& passages,
                        std::span<Response> responses);

}  // namespace gradewright::reading
