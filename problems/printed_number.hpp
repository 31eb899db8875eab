#pragma once

#include <optional>
#include <string_view>

#include "engine/numbers/written_number.hpp"
#include "problems/layer.hpp"

namespace gradewright::problems {

/// A number as a key prints it: 0.2754, -3, 55:294, 3/8, -inf.
struct PrintedNumber {
  WrittenNumber number;   ///< finite or infinite
  bool fraction = false;  ///< a fraction or ratio, also one over 1
};

/// Empty when the text is not one; nobody prints what is not a number. A typographic minus (U+2212) counts as
/// a minus. At most 18 digits.
std::optional<PrintedNumber> printed_number(std::string_view text);

}  // namespace gradewright::problems
