#pragma once

#include <span>
#include <string>
#include <string_view>

namespace gradewright::engine::notation {

/// "; did you mean 'softmax'?" when one of `known` is close enough to `given` to be meant, else empty. Close
/// is an edit distance (Damerau-Levenshtein, restricted) of at most a third of the length (in a word of one
/// or two letters, none), case counted as half an error. Failing that, the first one that begins with `given`
/// when that has three letters or more.
std::string did_you_mean(std::string_view given, std::span<const std::string> known);

}  // namespace gradewright::engine::notation
