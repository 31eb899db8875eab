#pragma once

#include "engine/graph/expr.hpp"
#include "engine/graph/tensor.hpp"
#include "engine/numbers/interval.hpp"

namespace gradewright::engine {

/// What each cell of a step lies in whatever the named steps and givens are that it is computed from, and for
/// a step of numbers alone, whatever these are (a student may have put in others): [0, 1] for a sigmoid,
/// [0, inf] for a mean of squares, everything where nothing can be said. An enclosure of the step over the
/// whole line.
Tensor<Interval> value_range(const Step& step);

/// The same graph without what cuts values off: max(x, 0) is x, a comparison is 1, the chosen side of `where`
/// is its first. A zero of `expr` that is none there was made by cutting off, and not by a factor that
/// vanishes.
Expr without_cutoffs(const Expr& expr);

/// Whether the operation that gives `expr` (the body of a step) cuts values off.
bool cuts_off(const Expr& expr);

}  // namespace gradewright::engine
