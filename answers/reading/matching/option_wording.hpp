#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What the paper's wording says for each option: "Stop early" for C of "... (C) Stop early. (D) Add
/// layers.". None where the wording does not name every option once, in order and in brackets.
std::vector<std::string> option_wordings(std::string_view wording, std::span<const std::string> options);

/// Whether a text begins with the wording of an option, whatever its capitals and blanks.
bool begins_with_wording(std::string_view text, std::string_view wording);

/// A text with letters in place of the wording of options: "(B)" for "Residual connections (B)", "B, residual
/// connections" and "residual connections". What stands around a wording stays: "not residual connections" is
/// "not (B)". A wording beside the letter of another option gets a question mark,
/// so that nothing is read.
std::string with_option_letters(std::string_view text, std::span<const std::string> options,
                                std::span<const std::string> wordings);

/// Whether a text beside a chosen option says rather what another option does ("D, a higher learning rate"),
/// or the opposite of its own ("D, a smaller batch" of "A larger batch").
bool words_another_option(std::string_view text, std::size_t chosen, std::span<const std::string> wordings);

}  // namespace gradewright::reading
