#pragma once

#include "answers/judging/explain/own_value.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::judging {

/// Whether every cell is a finite number.
bool all_numbers(const ReadValue& value);

/// Whether every cell of the step's true value is whole.
bool is_whole_valued(const KnownStep& step);

/// Whether a step can have no such value whatever it is computed from: a probability of 1.0001, a softmax row
/// that does not sum to 1, a negative output size.
bool outside_own_range(const ReadValue& value, const KnownStep& step);

/// Whether the value is written to the digits asked, and of the size of the step's true value.
bool is_plausible(const OwnValue& own, const KnownStep& step);

}  // namespace gradewright::judging
