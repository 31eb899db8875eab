#pragma once

#include <optional>
#include <string_view>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A comment that tells a result: "32", "-> 32", "w is now 3.83", "[0.4, 0.6]", "1.36 GB".
struct CommentValue {
  std::string_view name;              ///< empty where it names nothing
  std::string_view value;             ///< a piece of the comment
  std::optional<double> number = {};  ///< where the value is one
  int decimals = 0;                   ///< of the number
  bool has_unit = false;
  bool may_be_shape = false;  ///< a flat list of positive whole numbers
};

/// Nothing for any other comment.
std::optional<CommentValue> comment_value(std::string_view comment);

}  // namespace gradewright::reading
