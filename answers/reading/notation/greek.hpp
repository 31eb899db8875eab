#pragma once

#include <array>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// The Greek letters by their names, in the order of their alphabet.
inline constexpr std::array<std::string_view, 24> greek_letters{
    "alpha", "beta",  "gamma",  "delta",   "epsilon", "zeta", "eta",     "theta",
    "iota",  "kappa", "lambda", "mu",      "nu",      "xi",   "omicron", "pi",
    "rho",   "sigma", "tau",    "upsilon", "phi",     "chi",  "psi",     "omega"};

}  // namespace gradewright::reading
