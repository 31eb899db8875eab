#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::reading {

/// Gives each item that is a number the unit that the sentence about it asks for: "How many TFLOP/s does it
/// reach (attainable)?", "the time t, in ms". A unit behind a number says what is given and is not asked for.
/// Of several in a sentence an item has the first behind its name; of none that a sentence names, a question
/// of one item has the only one of its wording.
void add_asked_units(QuestionDeclaration& question);

/// The number of a text that ends in a unit: 80 of "50 * 1.6 = 80 TFLOP/s" where "TFLOP/s" or "TFLOPS" is
/// asked for. None where it stands in another unit, also one that could be converted, or without one.
std::optional<ReadValue> in_asked_unit(const std::string& text, std::string_view unit, bool decimal_comma);

}  // namespace gradewright::reading
