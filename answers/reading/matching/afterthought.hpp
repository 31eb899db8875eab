#pragma once

#include <string>
#include <string_view>

#include "answers/reading/layer.hpp"
#include "answers/reading/matching/prepared_question.hpp"

namespace gradewright::reading {

/// The word by which a sentence behind a value changes, limits, withdraws or judges it, gives it to somebody
/// else or asks about it: "The biases are still missing.", "Multiply by ten.", "Only for one query.", "Tom
/// got that." Empty where it does none of these, states another item or gives one up.
std::string afterthought(std::string_view sentence, const PreparedQuestion& question);

/// Whether a sentence with a number tells what is to be done with the value before it, or what is or somebody
/// has instead: "Add 0.1 to it.", "I get 4.15.", "With biases it is 1920."
/// Where not all items of the question were read, its number may be another item's.
bool goes_on_with_value(std::string_view sentence, const PreparedQuestion& question, bool all_read);

}  // namespace gradewright::reading
