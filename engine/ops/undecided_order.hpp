#pragma once

#include <vector>

#include "engine/graph/shape.hpp"
#include "engine/numbers/interval.hpp"

/// The orders that cells can have of which only enclosures are known.
namespace gradewright::engine::ops {

/// The i-th smallest, for every i: between the i-th smallest lower end and the i-th smallest upper end.
std::vector<Interval> enclosed_order(const std::vector<Interval>& cells, bool descending);

/// Which cells can stand at every place of the sorted cells: from the first of them to the last.
std::vector<Interval> enclosed_places(const std::vector<Interval>& cells, bool descending);

/// Which cells can be the first of the largest: from the first of them to the last.
Interval enclosed_place_of_largest(const std::vector<Interval>& cells);

}  // namespace gradewright::engine::ops
