#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/response_tokens.hpp"

namespace gradewright::reading {

/// Tokens of `source` where the last arrow of a line leads from the working of a statement to its value
/// ("P: 600, plus 24 biases -> 624"): of "x: 3*4 -> 12" the arrow is a sign of equality, and working with
/// commas or words, each of which is known to say nothing else, is passed over. A plain value before an arrow
/// ("6 -> 7") is no working: which of the two counts is not for a program to say. Commas of any other line
/// with such an arrow part nothing, so that no number before them is taken for the value.
std::vector<ResponseToken> conclude_arrows(std::vector<ResponseToken> tokens, std::string_view source);

}  // namespace gradewright::reading
