#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/documents/paper_piece.hpp"
#include "answers/reading/documents/paper_sheet.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What a filled-in sheet holds of the sheet itself, in order: never an answer, and never left over.
///
/// - A place that nobody filled in goes with all that asks for it. Where something is filled in, the names of
///   items and givens stay beside it ("conv = 112" of "-> conv = ____").
/// - The labels of questions stay.
/// - Options are the paper's only where the whole list stands there. Where a box is ticked, boxes and letters
///   stay; where something else is written among options, all of them do. Of statements the letters stay.
/// - A table is the paper's only where all of it stands there as it was.
std::vector<PaperPiece> paper_of_sheet(std::string_view text, const PaperSheet& sheet);

}  // namespace gradewright::reading
