#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/documents/choose_labels.hpp"
#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether a text begins with a word or sign of truth: "True.", "falsch, ...", a tick.
bool begins_with_truth(std::string_view text);

/// The length of the list of all `statements` that a text begins with, each called by its letter in the form
/// of the first and said to be true or false at once: "- a: true\n- b: false", "(a) T, (b) F",
/// "1. (a) yes\n2. (b) no", "\item[(a)] T". 0 where it begins with no such list.
std::size_t statement_list(std::string_view text, std::span<const std::string> statements);

/// Where such a list ends in a text that begins at one of the places that may be labels; 0 where none begins
/// there, or where a place within it is none of its statements.
std::size_t end_of_statements(const std::vector<LabelPlace>& places, std::size_t first, std::string_view text,
                              std::span<const std::string> statements);

/// Whether a text is blank but for the beginning of a list of LaTeX.
bool only_opens_list(std::string_view text);

}  // namespace gradewright::reading
