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

/// "; did you mean A, B or C?": each as it stands, of many the first six. Empty for none.
std::string did_you_mean_one_of(std::span<const std::string> near);

/// As did_you_mean, or failing that what there is: "; the kinds are a, b, c", of many the first twelve, with
/// how many there are and which command lists them.
std::string did_you_mean_or_list(std::string_view given, std::span<const std::string> known,
                                 std::string_view these_are, std::string_view command);

}  // namespace gradewright::engine::notation
