#pragma once

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/layer.hpp"
#include "problems/rule.hpp"

namespace gradewright::judging {

/// How a number compares with a cell of a key under the rule of another grader. Both must be finite.
///
/// Graders that compute in doubles are followed in doubles, operation by operation, so that their own
/// rounding decides at a boundary; those with decimal arithmetic are followed exactly. A key whose exact
/// value is not known has its 12 digits. The answer is right or not: only where the grader counts the digits
/// written can a right value have too few of them, or others than those asked for.
Comparison compare_compatible(const WrittenNumber& student, const SettledCell& key,
                              const CompatibleRule& rule);

/// Whether a right number is written with the digits that the grader asks for: right, too_few_digits or
/// other_digits. A fraction has none.
Comparison::Result held_to_digits(const WrittenNumber& student, const CompatibleRule& rule);

}  // namespace gradewright::judging
