#pragma once

#include <string>
#include <string_view>

#include "answers/reading/values/read_typed.hpp"

namespace gradewright::reading {

/// The readings of a text in the form of the notation corpus, parted by " | "; "review" where there is none.
std::string typed_shown(std::string_view text, AnswerType type, const TypeContext& context = {});

}  // namespace gradewright::reading
