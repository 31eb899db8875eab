#pragma once

#include <cstddef>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// The first of the words of a text from `at` on, as it is written; `at` is moved behind it. Empty where
/// there is none.
std::string_view next_written_word(std::string_view text, std::size_t& at);

}  // namespace gradewright::reading
