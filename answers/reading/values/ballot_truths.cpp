#include "answers/reading/values/ballot_truths.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "answers/reading/notation/token.hpp"
#include "answers/reading/values/ballot_words.hpp"
#include "answers/reading/values/option_truth.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using namespace ballot;
using Kind = Token::Kind;

/// "TFT" as a word: letters of truth and nothing else.
std::optional<std::vector<bool>> truths_of_letters(std::string_view word, std::size_t options) {
  if (word.size() != options) {
    return std::nullopt;
  }
  std::vector<bool> truths;
  for (const char letter : lower(word)) {
    if (letter != 't' && letter != 'f' && letter != 'v') {
      return std::nullopt;
    }
    truths.push_back(letter != 'f');
  }
  return truths;
}

}  // namespace

bool are_plain(std::span<const OptionName> names) {
  std::vector<std::string> seen;
  for (const OptionName& name : names) {
    std::string whole;
    for (const std::string& word : name.words) {
      whole += lower(word) + " ";
      if (word.size() > 1 && truth_of(lower(word))) {
        return false;
      }
    }
    if (std::ranges::find(seen, whole) != seen.end()) {
      return false;
    }
    seen.push_back(std::move(whole));
  }
  return names.size() > 1;
}

std::optional<Truths> truths_by_place(std::string_view text, std::span<const OptionName> names) {
  if (!are_plain(names)) {
    return std::nullopt;
  }
  Truths truths;
  bool parted = true;
  bool is_certain = false;  // of F F F the options f may be meant
  for (const Token& token : tokens_of(text)) {
    if (token.kind == Kind::word && truths.empty()) {
      if (const auto letters = truths_of_letters(token.text, names.size())) {
        truths.assign(letters->begin(), letters->end());
        is_certain = std::ranges::any_of(
            token.text, [names](char letter) { return !calls_option(names, std::string_view(&letter, 1)); });
        parted = false;
        continue;
      }
    }
    if (const auto truth = truth_of_token(token)) {
      is_certain = is_certain || !calls_option(names, token.text);
      if (!parted && !token.space_before && token.kind == Kind::word) {
        return std::nullopt;
      }
      truths.emplace_back(truth);
      parted = false;
      continue;
    }
    const bool around = token.opens(Bracket::round) || token.opens(Bracket::square) ||
                        token.closes(Bracket::round) || token.closes(Bracket::square);
    const bool ends = token.is(Sign::period) && truths.size() == names.size();
    const bool skips = parts_truths(token) && parted && !token.is(Sign::newline);  // T, , T
    if (skips || !(parts_truths(token) || around || ends)) {
      return std::nullopt;
    }
    parted = parted || parts_truths(token);
  }
  return is_certain && truths.size() == names.size() ? std::optional(std::move(truths)) : std::nullopt;
}

}  // namespace gradewright::reading
