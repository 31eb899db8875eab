#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// What stands between "is" and a value that "that is" or the like says again in numbers: "the difference of
/// the probabilities and the one-hot vector, that is" of "The gradient is the difference of the probabilities
/// and the one-hot vector, that is (-0.7, 0.7)". Words alone, of which each is known and none turns round
/// what is said.
std::vector<Span> restated_values(std::string_view text, const PreparedQuestion& question);

}  // namespace gradewright::reading
