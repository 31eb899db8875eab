#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/judging/layer.hpp"
#include "answers/reading/values/typed_value.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::judging {

// What judge says of a response that leaves nothing to compare, or more than one thing.

inline constexpr std::string_view nothing_written = "Nothing was written.";
inline constexpr std::string_view neither_true_nor_false = "The response is neither true nor false.";
inline constexpr std::string_view not_a_string = "The response is not a string.";
inline constexpr std::string_view more_than_the_choice = "The response is more than the choice.";

/// "The response cannot be read: an unclosed bracket."
std::string cannot_be_read(std::string_view why);

/// "The response can be read in more than one way: ...", each way by what its reading needed first.
std::string several_ways(const std::vector<ReadValue>& readings);
std::string several_ways(const std::vector<TypedValue>& readings);

}  // namespace gradewright::judging
