#pragma once

#include <cstddef>

#include "answers/reading/documents/related_tokens.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether a name and a relation follow at `at`, before the line, the sentence or the mathematics separates
/// them.
bool name_follows(const RelatedTokens& tokens, std::size_t at);

/// "3534 Layer 2 = ...": words after a value that lead to another relation.
bool starts_next_name(const RelatedTokens& tokens, std::size_t at);

/// "$p = \frac{3}{5}$ $B L E U = 0.5$": the end of mathematics right before another that states a value under
/// a name.
bool opens_next_statement(const RelatedTokens& tokens, std::size_t at);

/// "0.2 (s) = 0.004", "0.2 $s$ = 0.004", "0.2 $s = 0.004$": a bracket or dollar before a name and its
/// relation, apart from a value in numbers before it.
bool opens_next_name(const RelatedTokens& tokens, std::size_t at);

/// Whether a relation stands right before `at`: "v =, w = 3" says nothing of v.
bool is_behind_relation(const RelatedTokens& tokens, std::size_t at);

/// Whether a slash parts what stands under labels: "conv: 2432 / dense layer: 20490"; "12 / N = 3" is a
/// quotient.
bool parts_labels(const RelatedTokens& tokens, std::size_t at);

}  // namespace gradewright::reading
