#pragma once

#include <cstddef>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// Whether the line before the one that `at` stands in holds numbers and signs between them alone.
bool is_below_numbers(std::string_view text, std::size_t at);

/// Whether the line before `at`, or before the numbers above it, ends in the middle of a sentence.
bool goes_on_with_sentence(std::string_view text, std::size_t at);

}  // namespace gradewright::reading
