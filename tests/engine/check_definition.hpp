#pragma once

#include <string>
#include <vector>

#include "tests/engine/check_op.hpp"

namespace gradewright::test {

/// What a call over a, b, ... gives, without the names of the steps in it, so that it reads back.
Builder of_call(const std::string& call);

/// `check_op` for a call over a, b, ...
void check_definition(const std::string& call, std::vector<Tensor<Number>> inputs);

}  // namespace gradewright::test
