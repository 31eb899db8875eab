#pragma once

#include <vector>

#include "answers/reading/documents/reading.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// No question without a label is missing while its heading may be lost: while the question above it in the
/// exam holds a line that is a bare answer to it (an option, a value with its unit, a value behind a name of
/// the question) and that nothing uses, or where text that could answer it by its type stands in its gap,
/// behind all that is used of the section above, or in one between its neighbours that is headed as another
/// question. `responses` are those of all items, in order.
void look_for_lost_headings(const Reading& reading, std::vector<Response>& responses);

}  // namespace gradewright::reading
