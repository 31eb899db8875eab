#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// The options that a text chooses at its beginning, alone or in a clause that says so ("C", "I would take
/// C", "A, B and D"), where each clause behind them explains the choice in any words or speaks of the others:
/// that they are not it, or what they are ("C. A would give the new candidate, and B a mixture", "the others
/// are bounded"). An option of those others is told by its letter or by words of its wording at the beginning
/// of its clause. Empty where a clause doubts, takes back, sets a condition, praises another option, says of
/// it what the question asks for, or names one alone. Only of options that are single capital letters.
std::vector<std::string> explained_choice(std::string_view text, std::span<const std::string> options,
                                          bool several, const PreparedQuestion& question,
                                          std::span<const std::string> wordings);

}  // namespace gradewright::reading
