#pragma once

#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// Where a text says, in so many words, that the rest is not answered: "the rest I don't know". That is said
/// of nothing that is written, and answers nothing.
std::vector<Span> open_rests(std::string_view text);

}  // namespace gradewright::reading
