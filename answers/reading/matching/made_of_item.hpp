#pragma once

#include <span>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/notation/response_tokens.hpp"

namespace gradewright::reading {

/// Whether the left side of a relation is something that is made of an item, and not the item: -a, 2a, 1/a,
/// a^2, a + 1, a', |a|, f(a), f a, a[1], a of one layer. An alias that is written so, letter for letter, is
/// the item.
bool is_made_of_item(std::span<const ResponseToken> name, const PreparedQuestion& question);

/// Whether tokens are arithmetic with numbers, in which no name stands but those of functions: -ln(1/3).
bool is_arithmetic(std::span<const ResponseToken> tokens);

}  // namespace gradewright::reading
