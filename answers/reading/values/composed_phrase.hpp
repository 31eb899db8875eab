#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/token.hpp"

namespace gradewright::reading {

/// How many tokens from `begin` on are a unit of lengths, money and the like or a composed one, and the unit
/// as composed_units_of reads it: "cm", "m s^{-2}", "\frac{m}{s^2}", "square metres", "^\circ". None is 0
/// tokens.
std::pair<std::size_t, std::string> composed_unit_at(const std::vector<Token>& tokens, std::size_t begin);

}  // namespace gradewright::reading
