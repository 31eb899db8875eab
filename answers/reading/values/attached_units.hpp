#pragma once

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/read_notation.hpp"

namespace gradewright::reading {

/// A reading of a text whose units were found, with each unit that stands as a word after mathematics as part
/// of it: "5! MB", and "1.4 * 10^{10} B = 14 GB" as one chain.
NotationReading with_units_attached(NotationReading reading);

}  // namespace gradewright::reading
