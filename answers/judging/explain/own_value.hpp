#pragma once

#include <string>
#include <vector>

#include "answers/judging/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "problems/rule.hpp"

namespace gradewright::judging {

/// What a student gave for a named step of the question.
struct OwnValue {
  std::string name;
  /// The value; several where the step was written with different ones, or can be read in several ways; none
  /// where it cannot be read.
  std::vector<const ReadValue*> values;
  bool right = false;          ///< judged right (a rounded value is right, and still worth carrying on)
  const Rule* rule = nullptr;  ///< of the step's own item
  bool follows = false;        ///< from other own values: then it may have been worked with unrounded
};

}  // namespace gradewright::judging
