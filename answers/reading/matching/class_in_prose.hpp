#pragma once

#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// The class of growth that a text states and explains in words: "O(n d^2)" of "O(n d^2), because each of the
/// n steps multiplies by two d x d matrices" and of "One step costs O(d^2), so n tokens cost O(n d^2)". Of
/// several only the last, where a conclusion leads to it from what one step or one thing costs. Empty where a
/// word is not known to be harmless, shares the class out ("O(n d) per head") or sets it into a case, and
/// where there is none.
std::string_view class_in_prose(std::string_view text, const PreparedQuestion& question);

}  // namespace gradewright::reading
