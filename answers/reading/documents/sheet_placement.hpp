#pragma once

#include <cstddef>
#include <vector>

#include "answers/reading/documents/paper_sheet.hpp"
#include "answers/reading/documents/sheet_tokens.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Where a chunk of the sheet stands in what was handed in.
struct PlacedChunk {
  std::size_t chunk = 0;
  std::size_t first = 0;  ///< of its tokens in the document
  std::size_t end = 0;
  bool copy = false;  ///< of a prompt that stands there more often than the sheet has it
};

/// More pairs of a chunk and a place for it than this are not looked at; what stands there most often is left
/// to the student.
inline constexpr std::size_t max_sheet_places = 200'000;

/// Finds the chunks of a sheet in a document, each once and in the order of the sheet: those that together
/// have the most tokens, and of equals the earliest. A chunk stands on its own: it begins a line or follows
/// what stands before it in the sheet, and what follows it is a line's end, the next chunk, or the place of
/// an answer. Nothing but a prompt or label counts without a neighbour of the sheet beside it. In the order
/// of the document.
std::vector<PlacedChunk> place_sheet(const PaperSheet& sheet, const std::vector<SheetToken>& document);

}  // namespace gradewright::reading
