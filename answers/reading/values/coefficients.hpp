#pragma once

#include <optional>
#include <span>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/response_tokens.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::reading {

/// The coefficients of a weighted sum 0.28 x_1 + 0.16 x_2 + ... as a vector of `count`, when the terms are
/// exactly those of one name with the indices 1 to `count`; what follows after a comma or full stop is
/// ignored.
std::optional<ReadValue> read_coefficients(std::span<const ResponseToken> tokens, Index count);

}  // namespace gradewright::reading
