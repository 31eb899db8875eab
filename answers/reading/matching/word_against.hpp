#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// The word that speaks against a statement between `front` and `back` of its sentence; empty where none
/// does. A denial does within three words of it, a doubt anywhere but in a reason.
std::string word_against(std::string_view front, std::string_view back, const PreparedQuestion& question);

}  // namespace gradewright::reading
