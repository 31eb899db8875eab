#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

/// Clauses behind a chosen option that say what would be without it.
namespace gradewright::reading::ballot {

/// In the words of a clause, another option than was named.
inline constexpr std::string_view other_option = "#";

/// Whether a word that could speak of the choosing is said of a thing of the field: "the old state", "the
/// state is copied", "the last token", but not "the answer is copied", "this is copied".
bool is_said_of_thing(std::span<const std::string> clause, std::size_t at);

/// By how many words clauses open with what would be without the option: "otherwise", "without it", and where
/// one of them says what would or could be "without the mask". 0: they do not.
std::size_t counterfactual_length(std::span<const std::vector<std::string>> clauses);

/// Whether a clause says what would be without the option that was chosen, which may deny.
bool tells_otherwise(std::span<const std::string> clause);

/// "the gradients vanish otherwise".
bool ends_in_otherwise(const std::vector<std::string>& clause);

}  // namespace gradewright::reading::ballot
