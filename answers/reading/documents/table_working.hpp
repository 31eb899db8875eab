#pragma once

#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether a cell says only how the answer beside it was found: it neither doubts the answer nor gives
/// another one, and the answer is one and does not point to it ("see right").
bool is_only_working(std::string_view working, std::string_view answer);

}  // namespace gradewright::reading
