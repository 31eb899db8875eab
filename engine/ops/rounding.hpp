#pragma once

#include "engine/graph/expr.hpp"

/// Functions of one argument, cell by cell, that are constant between their jumps: no gradient flows through
/// them.
namespace gradewright::engine::ops {

/// The smallest whole number not below x.
Expr ceil(const Expr& x);
/// Which of two whole numbers as near a half is rounded to: the even one, or the one further from 0.
enum class Halves { even, away };
/// The nearest whole number.
Expr round(const Expr& x, Halves halves = Halves::even);
/// -1, 0 or 1.
Expr sign(const Expr& x);

/// x itself, through which no gradient flows.
Expr stop_gradient(const Expr& x);

}  // namespace gradewright::engine::ops
