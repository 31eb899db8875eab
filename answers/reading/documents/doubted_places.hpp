#pragma once

#include <vector>

#include "answers/reading/documents/reading.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Doubts what stands where a document says that it is no answer of its author's: below a heading of drafts
/// or of somebody else's solution ("# Scratch (do not mark)", "# Official solution"), in lines that are
/// quoted with their label or answered below, in printed code under "The wrong output was", in a table under
/// a head such as "Options I ruled out", in a part that says not to mark it, or anywhere where the first
/// lines withdraw all that follows.
void doubt_places(const Reading& reading, std::vector<Response>& responses);

}  // namespace gradewright::reading
