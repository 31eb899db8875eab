#pragma once

#include "answers/reading/documents/label_draft.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Reads up to two parts of a label, parted from its number or without one: (a), a), "part (a)", b. ii).
void read_label_parts(LabelDraft& draft);

}  // namespace gradewright::reading
