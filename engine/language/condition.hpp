#pragma once

#include <vector>

#include "engine/syntax/syntax.hpp"
#include "engine/text/span.hpp"

namespace gradewright::engine::notation {

/// What stands after `if`: it is decided when the steps are read.
struct Condition {
  enum class Kind {
    value,      ///< a number other than 0, a comparison of numbers or of words
    is_none,    ///< VALUE is None
    is_member,  ///< VALUE in LIST
    negated,    ///< not PART
    all,        ///< PART and PART
    any         ///< PART or PART
  };
  Kind kind = Kind::value;
  std::vector<Syntax> values;    ///< one, of a member the list as well
  std::vector<Condition> parts;  ///< one of what is negated, two or more of all and any
  Span span;
};

}  // namespace gradewright::engine::notation
