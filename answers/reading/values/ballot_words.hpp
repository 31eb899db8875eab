#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/token.hpp"
#include "engine/text/among.hpp"

/// The closed lists of words beside options.
namespace gradewright::reading::ballot {

/// Words before an option that say nothing of their own.
inline constexpr std::array<std::string_view, 51> fillers{
    "the",        "answer",      "answers",  "ans",       "option",    "options",   "choice", "choices",
    "correct",    "right",       "final",    "so",        "therefore", "thus",      "hence",  "then",
    "is",         "are",         "it",       "its",       "it's",      "it\u2019s", "that",   "this",
    "that's",     "that\u2019s", "my",       "i",         "we",        "choose",    "chose",  "pick",
    "select",     "selected",    "solution", "be",        "both",      "only",      "just",   "think",
    "definitely", "absolutely",  "clearly",  "statement", "would",     "say",       "must",   "go",
    "with",       "take",        "one"};
/// Of them, nouns that "correct" and "right" go with.
inline constexpr std::array<std::string_view, 8> nouns{"answer",  "answers", "ans",     "option",
                                                       "options", "choice",  "choices", "solution"};
/// Words between "is" and the end: "A is the correct answer".
inline constexpr std::array<std::string_view, 8> after_verb{"the",    "my",     "our", "answer",
                                                            "option", "choice", "one", "final"};
inline constexpr std::array<std::string_view, 6> truths{"true", "t", "yes", "y", "correct", "right"};
inline constexpr std::array<std::string_view, 6> falsehoods{"false", "f", "no", "n", "incorrect", "wrong"};
/// What a word says, in small letters; nothing for any other.
constexpr std::optional<bool> truth_of(std::string_view word) {
  if (among(truths, word)) {
    return true;
  }
  return among(falsehoods, word) ? std::optional(false) : std::nullopt;
}
inline constexpr std::array<std::string_view, 5> reasons{"because", "since", "as", "bc", "due"};
/// Words that take back or doubt what stands before them, in a reason.
inline constexpr std::array<std::string_view, 21> withdrawals{
    "actually", "sorry",   "wait",      "correction", "instead",  "scratch", "ignore",
    "changed",  "mistake", "unless",    "maybe",      "perhaps",  "rather",  "oops",
    "unsure",   "guess",   "otherwise", "except",     "possibly", "worst",   "nothing"};
/// Words that make of an explanation after a colon or a dash a condition.
inline constexpr std::array<std::string_view, 12> conditions{
    "if", "when", "only", "but", "not", "no", "for", "some", "or", "sometimes", "false", "true"};
inline constexpr std::array<std::string_view, 6> ordinals{"first",  "second", "third",
                                                          "fourth", "fifth",  "sixth"};
inline constexpr std::array<std::string_view, 2> filled_circles{"\u25CF", "\u25C9"};
inline constexpr std::array<std::string_view, 2> open_circles{"\u25CB", "\u25EF"};

/// A token in small letters; a number without a point at its end.
std::string spelled(const Token& token);
bool is_letters(std::string_view text);
/// The tokens of a text without styles; "#A" keeps its mark.
std::vector<Token> tokens_of(std::string_view text);

}  // namespace gradewright::reading::ballot
