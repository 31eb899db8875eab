#pragma once

#include <optional>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "engine/numbers/decimal.hpp"

namespace gradewright::reading {

/// The decimal that a number token stands for: marks that group digits left out, superscripts read as digits.
/// A comma in it is a decimal comma, and so is LaTeX's {,} unless it groups three digits. Empty past
/// Decimal's limits.
std::optional<Decimal> number_value(std::string_view text);

}  // namespace gradewright::reading
