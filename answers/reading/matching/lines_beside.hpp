#pragma once

#include <cstddef>
#include <string_view>

#include "answers/reading/documents/passage.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// The line that ends right before `at` where the sentence goes on from it: it is not blank, a heading, a row
/// or a fence, and ends in no stop. Empty otherwise.
std::string_view line_above(std::string_view text, std::size_t at);

/// The line below the one that ends at `at`, up to its first stop or relation, where it could go on with the
/// sentence: it begins in a small letter, a bracket or a sign. Empty otherwise.
std::string_view line_below(std::string_view text, std::size_t at);

/// Whether a line begins with one of the question's names: it is a statement of its own.
bool begins_with_name(std::string_view line, const PreparedQuestion& question);

/// Of what stands in front of a name over several lines that end in semicolons its own line, where the one
/// above is a statement of its own.
std::string_view own_front(std::string_view front, const PreparedQuestion& question);

/// The same of what stands behind a value.
std::string_view own_back(std::string_view back, const PreparedQuestion& question);

/// Of what stands in front of a name in a list that semicolons part its own part, where all before it are
/// statements by themselves, each of which doubts its own value at most: "b" of "a = 7 or 8; b".
std::string_view own_part_before(std::string_view front, const PreparedQuestion& question);

/// The same of what stands behind a value: nothing of "; rf_conv = 43 or 27, depends".
std::string_view own_part_behind(std::string_view back, const PreparedQuestion& question);

/// What stands behind a value before the next statement with a declared name. `behind` is a part of the
/// passage's text.
std::string_view before_next_name(const Passage& passage, std::string_view behind,
                                  const PreparedQuestion& question);

/// What stands in front of a name behind another that is left open in so many words: "b" of "a: no idea, b".
std::string_view behind_left_open(std::string_view front);

}  // namespace gradewright::reading
