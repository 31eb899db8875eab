#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/response_tokens.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::reading {

/// Readings of digits that commas or blanks divide, when `tokens` are nothing else: 1,234 as a thousand and
/// as a decimal comma, 16 941 456 as one number. Each has a note. Empty when the tokens are anything else.
/// The reading as separate cells is not among them.
std::vector<ReadValue> marked_number_readings(std::span<const ResponseToken> tokens, std::string_view source);

/// The tokens with every 0,46 that is written without blanks as one number; empty when there is none.
std::vector<ResponseToken> with_decimal_commas(std::span<const ResponseToken> tokens,
                                               std::string_view source);

}  // namespace gradewright::reading
