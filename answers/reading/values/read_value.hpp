#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/read_notation.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::reading {

/// Why a text is not a value: "rows of 5 and 6 cells", "more than 36 digits".
struct NotAValue {
  std::string reason;
  /// Whether the text is no value of any shape, for the same reason. Only read_value says so.
  bool of_any_shape = false;
};

/// Reads the text of a value (a number, fraction, ratio, LaTeX matrix, nested list, column of numbers ...) in
/// whatever notation it is in. Several readings come back in order of plausibility given the declared shape;
/// the first has the declared shape when any has.
std::variant<std::vector<ReadValue>, NotAValue> read_value(std::string_view text, const Shape& declared,
                                                           const NotationContext& context = {});

}  // namespace gradewright::reading
