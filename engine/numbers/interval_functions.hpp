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
/// x^y for x > 0, and for any x when y is an integer point.
Interval pow(Interval x, Interval y);

}  // namespace gradewright::engine
