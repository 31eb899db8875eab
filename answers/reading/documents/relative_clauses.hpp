#pragma once

#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/response_tokens.hpp"

namespace gradewright::reading {

/// Tokens in which a clause that works out the value before it ("sigmoid(1), which is 0.7311", "9/24, also
/// 0.375") goes on with its chain: the comma and the words are one relation. Only behind an operator or a
/// call: of "5 MB, which is 40 Mbit" each is a value.
std::vector<ResponseToken> relative_clauses_as_relations(std::vector<ResponseToken> tokens);

}  // namespace gradewright::reading
