#pragma once

#include <vector>

#include "answers/reading/documents/reading.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// No question is missing while the one above it in the exam holds a line that is a bare answer to it (an
/// option, a value with its unit, a value behind a name of the question) and that nothing uses: the heading
/// between them may be lost. `responses` are those of all items, in order.
void look_for_lost_headings(const Reading& reading, std::vector<Response>& responses);

}  // namespace gradewright::reading
