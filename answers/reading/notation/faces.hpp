#pragma once

#include <cstddef>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// How many bytes of a friendly face stand at the beginning of a text: ":)", ";-)", U+1F642. It says
/// nothing of an answer. 0 where none does; other faces may mean a doubt.
std::size_t length_of_face(std::string_view text);

}  // namespace gradewright::reading
