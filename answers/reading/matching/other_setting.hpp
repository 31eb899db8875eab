#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// What in a sentence makes its value that of another setting than the question asks about: "Adam" of "For
/// Adam: 0.2", "3" of "y = 2.5 for x = 3", "validation" of "validation accuracy". `front` is what stands
/// before the value's relation, `lead` what of that stands right before the name, `back` what stands behind
/// the value. What the question's own text says is its setting. Empty: nothing does.
std::string other_setting(std::string_view front, std::string_view lead, std::string_view back,
                          const PreparedQuestion& question);

}  // namespace gradewright::reading
