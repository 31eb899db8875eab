#include "answers/reading/values/option_truth.hpp"

#include <algorithm>

#include "answers/reading/values/ballot_words.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading::ballot {
namespace {

std::optional<bool> truth_of_sign(const Token& token) {
  if (token.is(Sign::ticked)) {
    return true;
  }
  return token.is(Sign::crossed) || token.is(Sign::unticked) ? std::optional(false) : std::nullopt;
}

}  // namespace

std::optional<bool> truth_of_token(const Token& token) {
  return token.kind == Token::Kind::word ? truth_of(spelled(token)) : truth_of_sign(token);
}

bool calls_option(std::span<const OptionName> names, std::string_view letter) {
  return letter.size() == 1 && std::ranges::any_of(names, [letter](const OptionName& name) {
           return name.words.size() == 1 && lower(name.words[0]) == lower(letter);
         });
}

bool parts_truths(const Token& token) {
  return token.is(Sign::comma) || token.is(Sign::semicolon) || token.is(Sign::newline) ||
         token.is(Sign::wide) || token.is(Sign::row) || token.is(Sign::slash);
}

}  // namespace gradewright::reading::ballot
