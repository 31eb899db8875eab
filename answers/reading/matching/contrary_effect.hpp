#pragma once

#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// Whether a text says of an option that it does the opposite of what the question asks for, to a thing that
/// the question names: "D, which makes it noisier" where it asks what makes the gradient less noisy.
bool has_contrary_effect(std::string_view text, const PreparedQuestion& question);

}  // namespace gradewright::reading
