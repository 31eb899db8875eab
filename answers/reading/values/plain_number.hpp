#pragma once

#include <optional>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::reading {

/// What a text comes to that is nothing but a number in digits, with a point and a minus at most, and can be
/// read in no other way: 42, -0.6931, 12.5. It is what the careful way of reading it gives; nothing where
/// that has to be gone: 1.234 may group thousands, and 007 is a code.
std::optional<ReadValue> plain_number(std::string_view text);

}  // namespace gradewright::reading
