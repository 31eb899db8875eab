#pragma once

#include "answers/judging/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/settled_tensor.hpp"

namespace gradewright::judging {

/// A number that somebody gives as a key: whole when it is an integer, a fraction or has at most 12
/// significant digits, else rounded to 12, as computed keys are.
SettledCell settled(const WrittenNumber& number);

/// The same of a value, every cell of which is a number.
SettledTensor settled(const ReadValue& value);

}  // namespace gradewright::judging
