#pragma once

#include "answers/reading/documents/label_draft.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Reads the word before the number of a label: one like Question or Answer, whole or damaged. False where
/// none stands there; the draft is then left as it was.
bool read_label_opening(LabelDraft& draft);

}  // namespace gradewright::reading
