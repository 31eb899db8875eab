#pragma once

#include <stdexcept>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// A submission path that cannot be used at all: not there, no permission, a table without a student column.
class SubmissionError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace gradewright::reading
