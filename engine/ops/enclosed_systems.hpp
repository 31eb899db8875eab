#pragma once

#include "engine/numbers/interval.hpp"
#include "engine/ops/elimination.hpp"

/// Enclosures of what elimination computes. Elimination in intervals would widen them at every step; instead
/// an approximate solution is computed in doubles, and what it may be off is bounded by its residual.
namespace gradewright::engine::ops {

/// Puts an enclosure of the solutions of a x = b, for all matrices and vectors in the intervals, in the place
/// of b. With R about the inverse of a, C = I - R a and any x': x - x' = R (b - a x') + C (x - x'), so that
/// the largest cell of x - x' is at most that of R (b - a x') over 1 - |C| (Rump: Verification methods, Acta
/// Numerica 2010, section 10). Everything where |C| >= 1.
void enclose_solution(const Rows<Interval>& a, const Rows<Interval>& b);

/// The determinant; of more than 3 rows det(R a) / det(R), since R a is near the identity.
Interval enclosed_determinant(const Rows<Interval>& a);

}  // namespace gradewright::engine::ops
