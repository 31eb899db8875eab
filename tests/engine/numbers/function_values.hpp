#pragma once

#include <string>
#include <vector>

#include "engine/numbers/precise.hpp"

namespace gradewright::test {

/// One line of tests/engine/fixtures/functions.txt: a function, its arguments, and its value to 60 digits.
struct FunctionValue {
  std::string function;
  std::vector<double> arguments;
  engine::Precise value;
};

/// All lines, as mpmath computed them.
std::vector<FunctionValue> function_values();

}  // namespace gradewright::test
