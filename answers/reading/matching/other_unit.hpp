#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// The unit in a text by which a value is in another one of its sort than the question asks for: "nats" where
/// that says "in bits". Empty: none does.
std::string other_unit(std::string_view text, const PreparedQuestion& question);

}  // namespace gradewright::reading
