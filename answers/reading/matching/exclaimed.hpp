#pragma once

#include <span>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::reading {

/// Whether the sign ! at `at` of a text stands behind a number that nothing computes with on its right: it
/// could make a factorial of that, or end a sentence. "z = 0.8! y = 3", but not "5! / (2! 3!) = 10".
bool may_exclaim(std::string_view text, std::size_t at);

/// Doubts the numbers, quantities, sizes, sets and intervals in which, or right behind which, such a sign
/// stands.
void doubt_exclaimed(const PreparedQuestion& question, const Passages& passages,
                     std::span<Response> responses);

}  // namespace gradewright::reading
