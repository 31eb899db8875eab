#pragma once

#include "engine/graph/shape.hpp"
#include "engine/ops/scalar_rules.hpp"

/// What sorting asks of scalars.
namespace gradewright::engine::ops::rules {

/// A cell with its place among those that are sorted.
template <class Scalar>
struct Placed {
  const Scalar& value;
  Index place;
};

/// Whether a stands before b. NaN counts as the largest; equal cells stand in the order of their places.
template <class Scalar>
bool stands_before(const Placed<Scalar>& a, const Placed<Scalar>& b, bool descending) {
  const bool a_is_nan = is_nan(a.value);
  const bool b_is_nan = is_nan(b.value);
  const int side = a_is_nan || b_is_nan ? static_cast<int>(a_is_nan) - static_cast<int>(b_is_nan)
                                        : order(a.value, b.value);
  return side == 0 ? a.place < b.place : (side < 0) != descending;
}

/// Brings `length` cells in order by exchanges alone, so that nothing is allocated (Williams 1964, heapsort).
template <class Before, class Exchange>
void sort_in_place(Index length, Before before, Exchange exchange) {
  const auto sift = [&](Index root, Index end) {
    for (Index child = 2 * root + 1; child < end; child = 2 * root + 1) {
      if (child + 1 < end && before(child, child + 1)) {
        ++child;
      }
      if (!before(root, child)) {
        return;
      }
      exchange(root, child);
      root = child;
    }
  };
  for (Index root = length / 2 - 1; root >= 0; --root) {
    sift(root, length);
  }
  for (Index end = length - 1; end > 0; --end) {
    exchange(0, end);
    sift(0, end);
  }
}

}  // namespace gradewright::engine::ops::rules
