#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/note.hpp"
#include "engine/graph/shape.hpp"
#include "engine/numbers/written_number.hpp"

namespace gradewright::reading {

/// One cell of a response.
struct ReadCell {
  enum class State { number, blank, unreadable };
  State state = State::blank;
  WrittenNumber number;
  std::string text;                     ///< the source text of the cell
  std::string reason;                   ///< why it is unreadable
  std::optional<Decimal> rounded = {};  ///< what the writer rounds it to: 0.667 of "2/3 ≈ 0.667"
};

/// One way of reading a response: a tensor of cells.
struct ReadValue {
  Shape shape;
  std::vector<ReadCell> cells;  ///< row-major
  std::vector<Note> notes;      ///< what had to be decided
};

}  // namespace gradewright::reading
