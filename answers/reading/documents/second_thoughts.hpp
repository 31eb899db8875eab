#pragma once

#include <optional>
#include <vector>

#include "answers/reading/documents/reading.hpp"
#include "answers/reading/layer.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// For each question the first sentence that names it and, outside its own sections, changes something or,
/// anywhere, says what it should be: "PS:
/// for question 4 I now think A". What is written under the question may not be its answer any more.
std::vector<std::optional<Span>> second_thoughts(const Reading& reading);

}  // namespace gradewright::reading
