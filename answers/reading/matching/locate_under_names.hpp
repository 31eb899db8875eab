#pragma once

#include <span>

#include "answers/reading/documents/passage.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Reads what stands below a line that holds nothing but the name of an item, as it is printed at a prompt:
///
/// > s
/// [1] 2.121 1.414 0.707
///
/// up to the next empty line or name. Only what was not read is taken, where each name stands once and no
/// word speaks against it.
void locate_under_names(const PreparedQuestion& question, const Passages& passages,
                        std::span<Response> responses);

}  // namespace gradewright::reading
