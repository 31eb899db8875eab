#pragma once

#include <string>
#include <vector>

#include "answers/reading/layer.hpp"
#include "engine/graph/shape.hpp"
#include "engine/numbers/decimal.hpp"

namespace gradewright::reading {

/// A number that somebody wrote, kept exactly: numerator / denominator as typed.
struct ReadNumber {
  enum class Kind { finite, nan, plus_infinity, minus_infinity };
  Kind kind = Kind::finite;
  Decimal numerator;
  Decimal denominator = 1;  ///< 1 unless a fraction or ratio was written; never 0
  bool is_fraction() const { return denominator != Decimal(1); }
};

/// One cell of a response.
struct ReadCell {
  enum class State { number, blank, unreadable };
  State state = State::blank;
  ReadNumber number;
  std::string text;    ///< the source text of the cell
  std::string reason;  ///< why it is unreadable
};

/// One way of reading a response: a tensor of cells.
struct ReadValue {
  Shape shape;
  std::vector<ReadCell> cells;     ///< row-major
  std::vector<std::string> notes;  ///< readings that needed a decision: "fraction read as a column of two"
};

}  // namespace gradewright::reading
