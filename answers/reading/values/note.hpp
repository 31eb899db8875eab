#pragma once

#include <compare>
#include <string>

#include "answers/reading/layer.hpp"
#include "engine/graph/shape.hpp"

namespace gradewright::reading {

/// Something that reading had to decide, so that it can be told.
struct Note {
  /// In the alphabetical order of their sentences, in which the notes of several cells are told.
  enum class Decision {
    column_of_binomial,
    blanks_between_thousands,
    coefficients,  ///< `words`: their letter; `count`: how many
    decimal_comma,
    commas_between_thousands,
    above_the_parts,
    column_of_fraction,
    list_as_column,
    list_as_row,
    taken_in_order,  ///< `words`: the name of the item
    taken_by_shape,  ///< `words`: the name of the item
    per_mille,
    percent,
    ratio,
    only_number,
    decimal_commas,  ///< what the rest of the submission shows
    decimal_points,  ///< likewise
    words_left_out   ///< `words`: those that follow the value
  };
  Decision decision;
  std::string words = {};
  Index count = 0;

  friend auto operator<=>(const Note& a, const Note& b) = default;
};

/// "percent read as hundredths"
std::string to_string(const Note& note);

}  // namespace gradewright::reading
