#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "answers/judging/layer.hpp"
#include "answers/judging/standard.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::judging {

/// The readings of named cells, or why they cannot be read.
using NamedReadings = std::variant<std::vector<ReadValue>, NotAValue>;

/// The named cells of a response that is a JSON object.
NamedReadings read_named_object(std::string_view object, const Standard& standard);

/// Whether a text says something of cells by their names, rather than giving all of them in order.
bool names_a_cell(std::string_view text, const Standard& standard);

/// "a = 70, b = 24": cells found by their names, as a record's are.
NamedReadings read_named_text(std::string_view text, const Standard& standard, bool decimal_comma);

}  // namespace gradewright::judging
