#pragma once

#include "answers/reading/documents/label_draft.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Says what stands behind the label and its decorations.
void read_label_closing(LabelDraft& draft);

/// Decides how certainly the draft, of which all but the end has been read, is a label; false when it is none
/// after all.
bool decide_label_strength(LabelDraft& draft);

/// Passes the dash or arrow between a label and its answer, the bar behind its cell.
void skip_label_separator(LabelDraft& draft);

}  // namespace gradewright::reading
