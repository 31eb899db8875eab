#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/response_tokens.hpp"

namespace gradewright::reading {

/// Tokens where the dots that lead from a name to its value are a relation: "loss ....... 1.46".
std::vector<ResponseToken> leaders_as_relations(std::vector<ResponseToken> tokens);

/// Tokens where three blanks and more between a value and the next name and its relation are a wide space:
/// "a = 1     b = 2".
std::vector<ResponseToken> columns_apart(std::vector<ResponseToken> tokens, std::string_view source);

/// Tokens where every member of a printed dictionary is a line of its own, its key without quotation marks:
/// {'loss': 1.46, 'acc': 0.9}.
std::vector<ResponseToken> records_as_lines(std::vector<ResponseToken> tokens);

/// Tokens without the arithmetic of comments behind a value: "y = 2.5  # 3 * 0.6 + 0.7". A comment that
/// states a value itself stays.
std::vector<ResponseToken> without_comments(std::vector<ResponseToken> tokens);

}  // namespace gradewright::reading
