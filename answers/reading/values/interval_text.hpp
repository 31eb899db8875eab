#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// {x : 2 <= x < 5} and {x \in R | x > 3}: the variable as it is written, and what stands after the colon or
/// bar.
struct SetCondition {
  std::string_view variable;
  std::string_view text;
};
/// None for any other text. Without braces: "x ∈ R: x > 3".
std::optional<SetCondition> set_condition(std::string_view text);

/// "x >= 2 && x < 5": the word for the sign.
std::string with_words_for_ands(std::string_view text);

/// R \ {0}: a backslash with a blank after the real numbers as the sign of a difference of sets.
std::string with_differences(std::string_view text);

/// ]2; 5] as (2, 5]: ends with the bracket turned outwards as round ones, a semicolon between them as a
/// comma. Where a semicolon parts the ends, a comma within one is decimal. Texts with another structure stay
/// as they are.
std::string with_plain_ends(std::string_view text);

}  // namespace gradewright::reading
