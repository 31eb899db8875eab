#pragma once

#include <span>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

/// The words of a text that explains an answer given before it, by what they may say of that answer.
namespace gradewright::reading::ballot {

/// Denies what stands beside it: "not", "cannot", "no", "isn't".
bool denies(std::string_view word);
/// Doubts or takes back: "maybe", "seems", "actually".
bool expresses_doubt(std::string_view word);
/// Speaks of the choosing, of another option or of somebody else's: "I", "excluded", "second", "others",
/// "opposite", "answer".
bool speaks_of_choosing(std::string_view word);
/// The same of a word of another language, or speaks of the choosing there: "vielleicht", "je", "primera".
bool turns_away_abroad(std::string_view word);
/// Whether a word is a noun of the field: "state", "gradients", but not "answer", "attempt".
bool is_thing(std::string_view word);
/// "no weights", "no learnable weights", "nothing to learn": a thing of the field that something does not
/// have.
bool lacks_thing(std::span<const std::string> words);
/// Takes back beside a value, but computes in an explanation: "over", "times".
bool measures_amounts(std::string_view word);
/// Doubts what is said of a statement in any language; of a true one also what limits: "usually".
bool doubts_truth(std::string_view word, bool truth);
/// "flatter", "flacher".
bool is_comparative(std::string_view word);
/// Says that something holds in part: "mostly", "if", "only".
bool limits(std::string_view word);
/// Leads to a case in which something holds, where it begins a text without a verb: "in", "under", "given".
bool leads_to_case(std::string_view word);
/// Whether words one after the other do what none of them does: "far from it", "take that back", "is out".
bool turns_away(std::span<const std::string> words);

}  // namespace gradewright::reading::ballot
