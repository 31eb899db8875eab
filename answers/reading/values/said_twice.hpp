#pragma once

#include <optional>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A text in two parts of which the second may say the first once more, in another form: "3/4 or 0.75", "0.75
/// i.e. 75%", "0.75 (3/4)". None for any other text, and where both are written alike.
struct SaidTwice {
  std::string_view first;
  std::string_view second;
  bool in_brackets = false;  ///< the second stands in brackets: of whole numbers that may be a product
};
std::optional<SaidTwice> said_twice(std::string_view text);

/// Whether a text begins with a sign that says "about".
bool is_about(std::string_view text);

}  // namespace gradewright::reading
