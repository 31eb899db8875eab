#pragma once

#include "answers/reading/layer.hpp"
#include "engine/syntax/syntax.hpp"

namespace gradewright::reading {

/// What working with written lists says of a list that it is said to be equal to.
enum class Agreement {
  unknown,  ///< it cannot be worked out here
  agrees,   ///< as far as the digits of both go, in one of the ways in which it can be meant
  differs
};

/// Works out sums and products of written numbers, vectors and matrices, of two axes at most, and holds what
/// they come to against `said`. What multiplies may be the product of matrices, the one of cells, the inner
/// or the outer one, as far as the shapes allow it; a number scales. Each decimal may be off by half a unit
/// of its last digit. Of a number or a list alone nothing is known.
Agreement agreement(const notation::Syntax& working, const notation::Syntax& said);

}  // namespace gradewright::reading
