#pragma once

#include "engine/numbers/interval.hpp"

/// The elementary functions of intervals, rounded outwards. Only operations include this.
namespace gradewright::engine {

Interval exp(Interval x);
Interval log(Interval x);
Interval sqrt(Interval x);
Interval tanh(Interval x);
Interval sin(Interval x);
Interval cos(Interval x);
Interval floor(Interval x);
/// 2 / sqrt(pi) times the integral of exp(-t^2) from 0 to x.
Interval erf(Interval x);
/// log(1 + x), also for an x that 1 + x loses.
Interval log1p(Interval x);
/// exp(x) - 1, likewise.
Interval expm1(Interval x);
/// Whole numbers at the powers of 2.
Interval log2(Interval x);
/// Whole numbers at the powers of 10 that are doubles.
Interval log10(Interval x);
Interval atan(Interval x);
/// x^y for x > 0, and for any x when y is an integer point.
Interval pow(Interval x, Interval y);

}  // namespace gradewright::engine
