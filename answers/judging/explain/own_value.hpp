#pragma once

#include <string>

#include "answers/judging/layer.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::judging {

/// What a student gave for a named step of the question.
struct OwnValue {
  std::string name;
  const ReadValue* value = nullptr;
  bool right = false;  ///< judged right (a rounded value is right, and still worth carrying on)
};

}  // namespace gradewright::judging
