#pragma once

#include "engine/graph/expr.hpp"

/// Cell-by-cell arithmetic and comparisons with NumPy broadcasting.
namespace gradewright::engine::ops {

Expr add(const Expr& a, const Expr& b);
Expr subtract(const Expr& a, const Expr& b);
Expr multiply(const Expr& a, const Expr& b);
Expr divide(const Expr& a, const Expr& b);
/// a to the power b.
Expr power(const Expr& a, const Expr& b);
/// The largest integer not above a / b.
Expr floor_divide(const Expr& a, const Expr& b);
/// Whose the gradient of an extreme is where both are equal: half each, all of one, or nobody's.
enum class Ties { share, first, second, none };
Expr minimum(const Expr& a, const Expr& b, Ties ties = Ties::share);
Expr maximum(const Expr& a, const Expr& b, Ties ties = Ties::share);
/// a log b, and 0 where a is 0 whatever b is (0 log 0 = 0, as in entropies).
Expr xlogy(const Expr& a, const Expr& b);

enum class Comparator { less, less_equal, greater, greater_equal, equal, not_equal };
/// 1 where the comparison holds, else 0. No gradient flows through it.
Expr compare(Comparator comparator, const Expr& a, const Expr& b);
/// a where mask is not 0, else b.
Expr where(const Expr& mask, const Expr& a, const Expr& b);

Expr negate(const Expr& x);

}  // namespace gradewright::engine::ops
