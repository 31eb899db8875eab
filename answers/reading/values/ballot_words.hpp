#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/token.hpp"
#include "answers/reading/notation/word_roles.hpp"
#include "engine/text/among.hpp"

/// What words say beside options.
namespace gradewright::reading::ballot {

/// What a word says, in small letters; nothing for any other.
inline std::optional<bool> truth_of(std::string_view word) {
  if (plays(word, WordRole::truth)) {
    return true;
  }
  return plays(word, WordRole::falsehood) ? std::optional(false) : std::nullopt;
}
/// A word after which the reason for an option is given. Beside a number "as" begins other things; beside
/// options "cause" is a verb: "A and C cause overfitting".
inline bool opens_reason(std::string_view word) {
  return word == "as" || (plays(word, WordRole::reason) && word != "cause");
}
inline constexpr std::array<std::string_view, 2> filled_circles{"\u25CF", "\u25C9"};
inline constexpr std::array<std::string_view, 2> open_circles{"\u25CB", "\u25EF"};

/// A token in small letters; a number without a point at its end.
std::string spelled(const Token& token);
bool is_letters(std::string_view text);
/// The tokens of a text without styles; "#A" keeps its mark.
std::vector<Token> tokens_of(std::string_view text);

}  // namespace gradewright::reading::ballot
