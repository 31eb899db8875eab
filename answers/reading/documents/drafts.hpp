#pragma once

#include <vector>

#include "answers/reading/documents/reading.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Doubts what stands below a heading of drafts, "# Scratch (do not mark)", up to the next heading that is no
/// label.
void doubt_drafts(const Reading& reading, std::vector<Response>& responses);

}  // namespace gradewright::reading
