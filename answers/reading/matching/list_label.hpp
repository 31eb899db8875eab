#pragma once

#include <span>
#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// The option that stands before a list of options as a label does, and could be one of them or say that the
/// answer follows: "A" of "A: A, C, E" and of "A) C and E". Empty where every option stands behind such a
/// sign
/// ("A) B) D)"), and where there is none.
std::string_view label_of_list(std::string_view text, std::span<const std::string> options);

}  // namespace gradewright::reading
