#pragma once

#include <cstddef>

#include "answers/reading/documents/related_tokens.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// "h =" on a line of its own, above "y = 3": nothing is said of h. In "h =" above "W x + b = 3" it goes
/// on.
bool is_left_empty(const RelatedTokens& tokens, std::size_t first, std::size_t at);

/// Whether the line after `at` continues the value: it begins with a relation, or both lines are rows of
/// numbers.
bool goes_on_after_line(const RelatedTokens& tokens, std::size_t first, std::size_t at);

/// Whether a value goes on behind the edge of mathematics at `at`.
bool goes_on_after_edge(const RelatedTokens& tokens, std::size_t at);

/// A row of numbers: nothing else, and no arithmetic; a bracketed row of numbers too.
bool only_numbers(const RelatedTokens& tokens, std::size_t first, std::size_t last);

}  // namespace gradewright::reading
