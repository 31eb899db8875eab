#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// What a text says of one step, or of one row or dimension, behind the words that count it off.
struct CountedPart {
  int number = 0;
  std::string name = {};  ///< before those words: h of "h after step 1"
  Span label;
  Span text;
};

/// What is counted off: "Step 2:", "after two steps", "t = 2:", "2nd epoch"; "Row 2:", "the second row",
/// "dimension 1:".
enum class CountedSort { steps, rows };

/// The parts of a text that counts off what it says, each number once and rising: "Step 1: v = 2⏎Step 2: v
/// = 3.4". None where anything that holds a number stands before the first.
std::vector<CountedPart> counted_parts(std::string_view text, CountedSort sort);

/// The step that a question asks for by its number: 2 of "the weight after step 2", "after two steps";
/// nothing where it names none or several.
std::optional<int> step_asked_for(std::string_view question);

}  // namespace gradewright::reading
