#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/token.hpp"
#include "answers/reading/values/ballot.hpp"

namespace gradewright::reading::ballot {

/// What a word of truth or a mark says: "true", a tick, a box without a tick.
std::optional<bool> truth_of_token(const Token& token);

/// Whether an option is called by a letter of truth: f of a to f.
bool calls_option(std::span<const OptionName> names, std::string_view letter);

/// Whether a token parts what is said of one option from what is said of the next.
bool parts_truths(const Token& token);

}  // namespace gradewright::reading::ballot
