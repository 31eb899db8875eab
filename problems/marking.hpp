#pragma once

#include "engine/numbers/decimal.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

/// How the cells of a value share its points.
enum class Credit { per_cell, per_row, all_or_nothing };
/// What a key is right up to: (1, -2) and (-2, 4) are the same direction.
enum class UpTo { nothing, scale, sign, permutation };

/// A closed interval of accepted values.
struct AcceptedRange {
  Decimal low;
  Decimal high;
};

}  // namespace gradewright::problems
