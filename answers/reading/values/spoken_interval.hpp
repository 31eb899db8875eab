#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// An interval in words in the notation of brackets: "strictly between 0 and 2" as "(0, 2)", "x is between 0
/// (inclusive) and 2 (exclusive)" as "x ∈ [0, 2)", "greater than 0 and at most 1/3" as "(0, 1/3]". None where
/// the words leave open whether an end belongs to it ("between 0 and 2"; "from 0 to 2 exclusive", which may
/// speak of 2 alone), or say anything else.
std::optional<std::string> spoken_interval(std::string_view text);

}  // namespace gradewright::reading
