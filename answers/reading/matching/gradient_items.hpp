#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// A word for gradients, in any language that things are known in: "gradient", "Ableitungen".
bool is_gradient_word(std::string_view word);

/// The places of the items that are gradients with respect to some variables, in small letters.
std::vector<std::size_t> gradients_of(const std::vector<std::string>& variables,
                                      const PreparedQuestion& question);

}  // namespace gradewright::reading
