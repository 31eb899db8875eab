#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/ballot.hpp"

namespace gradewright::reading {

/// What a text says of each option, in the order of the options: whether it is true, or nothing.
using Truths = std::vector<std::optional<bool>>;

/// Whether the options are more than one, none is called by a word of truth and no two differ by capitals
/// alone: else nothing below is read.
bool are_plain(std::span<const OptionName> names);

/// "T, F, T", "TFT", "✓ ✗ ✓", "wahr, falsch, wahr": one word or sign of truth for each option, by place, and
/// nothing else.
std::optional<Truths> truths_by_place(std::string_view text, std::span<const OptionName> names);

/// "a, c and d are true, the others false", "True: a, c, d. False: b", "a T b F", "(b) False: it is linear":
/// each clause says it of some options or of all others, and no option twice. Anything else is nothing: the
/// text is no such list of clauses.
std::optional<Truths> truths_in_clauses(std::string_view text, std::span<const OptionName> names);

/// "(a) T, because it is linear, (b) F, it is not", "a) True. ...\nb) False. ...": all options label what is
/// said of them, in their order and in one form, and each part says by itself that it is true or false. A
/// label that comes twice is spoken of.
std::optional<Truths> truths_by_label(std::string_view text, std::span<const OptionName> names);

/// The same, where some options, but not all, are said not to be answered: "d ?", "(e) je ne sais pas". A
/// label with nothing behind it says nothing of the kind.
std::optional<Truths> truths_with_gaps(std::string_view text, std::span<const OptionName> names);

/// A table drawn with bars: a column an option with what is said of it below; a row an option with what is
/// said of it beside; or a row an option with a mark under "true" or under "false". The heads are of closed
/// lists: under "wrong?" a yes would mean the opposite.
std::optional<Truths> truths_in_table(std::string_view text, std::span<const OptionName> names);

}  // namespace gradewright::reading
