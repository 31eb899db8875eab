#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// The words of a text, in small letters.
std::vector<std::string> words_of(std::string_view text);

/// The first of the words of a text from `at` on, which is moved behind it; empty where there is none.
std::string next_word(std::string_view text, std::size_t& at);

/// A word that says nothing of its own: "so", "answer", "we", "get".
bool is_filler(std::string_view word);

/// A verb that leads from a name to its value: "is".
bool is_copula(std::string_view word);

/// Whether words say nothing but that the answer follows, in any language: "Die Antwort ist", "La réponse
/// est". What a noun of another language names is known from documents' own words alone.
bool introduces_answer(std::span<const std::string> words);

/// A word that takes back, denies or doubts what stands beside it, or offers another: "not", "except", "or",
/// "isn't".
bool refuses(std::string_view word);

/// Whether a name holds such a word: x_wrong, old_loss.
bool refuses_in_name(std::string_view name);

/// A word that begins what is no answer: "given", "check", "try".
bool begins_aside(std::string_view word);
/// Whether words begin so; "test loss" is what is asked for.
bool begins_aside(const std::vector<std::string>& words);

/// A unit that counts, whose number is the value by itself, or another thing that is counted: "neurons",
/// "ways".
bool is_counted(std::string_view unit);

/// Whether words only say what was counted: "ways", "different outcomes".
bool counts_things(const std::vector<std::string>& words);

/// A word after which a reason is given: what follows it is not the answer.
bool gives_reason(std::string_view word);

/// A word that takes a value back or doubts it in the reason that is given for it, or states another there.
bool withdraws(std::string_view word);

/// Whether words before a value can name what is asked for: declared names, symbols, and words of closed
/// lists
/// ("training loss", "number of parameters"), of which one is a noun. "Tom", "worst case" and "my neighbour"
/// name something else, or nobody knows what.
bool names_answer(std::string_view label, std::span<const std::string> declared);

/// The same of a name before a colon or a verb: "y_hat", "numParams", but not "Tom".
bool may_name_answer(std::string_view name, std::span<const std::string> declared);

/// Whether a name before a sign of equality is of somebody or something else: Tom, lower_bound. A small word
/// that nobody knows is a variable.
bool names_other(std::string_view name, std::span<const std::string> declared);

/// A word of a label whose number is no answer: "attempt", "bound".
bool labels_no_answer(std::string_view word);
/// Whether a word that is the whole label of a number says that it is a bound, or what a program says of
/// itself: "Minimum: 12", "Error: 12", "NaN: 12".
bool labels_bound(std::string_view word);

/// A name that belongs to no answer: "shape", "question".
bool names_no_answer(std::string_view name);

/// Whether words are a note on digits: "dp", "significant figures", "to decimal places".
bool is_rounding(const std::vector<std::string>& words);

}  // namespace gradewright::reading
