#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/typed_value.hpp"

namespace gradewright::reading {

// What is said around relations in working and running text.

/// Whether a word is a Greek letter: "eta".
bool is_greek_name(std::string_view word);
/// Whether a text begins with a sign by which one relation leads to the next: "=>".
bool begins_with_joint(std::string_view text);
/// Whether a word stands between a name and a comparison in words: "must", "be".
bool leads_to_comparison(std::string_view word);
/// Whether a word stands between "in" and the bracket of an interval: "the", "interval".
bool names_interval(std::string_view word);
/// Whether a word joins the two bounds of one name: "and".
bool joins_bounds(std::string_view word);
/// Whether a word belongs to working with relations and says nothing else: "gives", "folgt", "must".
bool derives(std::string_view word);
/// Whether a word opens a condition before what is bounded: "if", "for".
bool opens_condition(std::string_view word);
/// Whether a word of a question makes it ask for the opposite of what its other words say: "not".
bool denies_what_is_asked(std::string_view word);
/// Whether a word doubts, and says not only where something lies.
bool is_doubtful(const std::string& word);
/// Whether a word begins a reason: "because", "weil", "car".
bool opens_reason(const std::string& word);
/// Whether a word turns a clause into one about all other cases: "otherwise", "sonst".
bool speaks_of_rest(const std::string& word);
/// Whether a word may make the opposite of what a question asks: "diverges", "above".
bool may_turn_round(const std::string& word);

/// A comparison in words, and the sign that it stands for; empty for none.
struct SpokenComparison {
  std::string_view words = {};
  std::string_view sign = {};
};
/// The one that a text in small letters begins with: "greater than 18".
SpokenComparison spoken_comparison(const std::string& text);

/// The clauses of a text, each with the sign or word that opens it.
std::vector<std::string_view> clauses_in(std::string_view text);

using Pieces = std::vector<IntervalsValue::Piece>;

/// What lies in a relation, where it bounds one name and can be solved for it.
std::optional<Pieces> pieces_of(const std::string& relation, bool decimal_comma);
bool are_same(const Pieces& a, const Pieces& b);

}  // namespace gradewright::reading
