#pragma once

#include <string_view>

#include "answers/judging/layer.hpp"

namespace gradewright::judging {

/// Whether a text says a term of a verb and a noun, "vanishing gradient", the other way round: "gradient
/// vanishing", "vanishing of the gradients", "the gradients vanish". Of other terms the order of the words
/// may matter ("layer normalisation", "normalisation layer").
bool is_turned(std::string_view text, std::string_view term);

}  // namespace gradewright::judging
