#pragma once

#include "engine/numbers/precise.hpp"

/// The elementary functions of 50-digit numbers. Only operations include this.
namespace gradewright::engine {

Precise exp(const Precise& x);
Precise log(const Precise& x);
Precise sqrt(const Precise& x);
Precise tanh(const Precise& x);
Precise sin(const Precise& x);
Precise cos(const Precise& x);
Precise floor(const Precise& x);
Precise erf(const Precise& x);
Precise log1p(const Precise& x);
Precise expm1(const Precise& x);
Precise log2(const Precise& x);
Precise log10(const Precise& x);
Precise atan(const Precise& x);
Precise pow(const Precise& x, const Precise& y);

}  // namespace gradewright::engine
