#pragma once

#include <optional>
#include <string>

#include "answers/judging/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/settled_tensor.hpp"
#include "problems/rule.hpp"

namespace gradewright::judging {

/// How one number compares with one cell of a key.
struct Comparison {
  enum class Result {
    right,
    other_digits,  ///< right, but not in the digits that the rule asks for: more of them, or a fraction
    too_few_digits,
    wrong
  };
  Result result = Result::wrong;
  /// |s - t| and what it may be, to 12 digits, for the evidence; none when one side is not finite.
  std::optional<Decimal> error;
  std::optional<Decimal> limit;
};

/// The one place that compares. Decided exactly on the typed digits, boundary included.
///
/// Where the rule's definition leaves something open:
/// - too_few_digits (decimals, sigfigs, displayed) asks for fewer digits than the rule, |s - t| within half a
/// unit
///   of the student's own last digit, and t right to its first significant digit: a bare 0 is not a short
///   0.3. A fraction has no last digit and never too few.
/// - sigfigs at t = 0: only zero is right.
/// - displayed is decimals with the student's own number of decimals, at least the minimum; what is typed
/// beyond
///   the key's 12th significant digit (at t = 0: the 12th decimal) is not compared. A fraction is compared as
///   under exact.
/// - truncated: |t| cut off <= |s| < that and a unit more, with t's sign; 0 has either.
/// - `digits: at least` and `exactly` are held against what has a right value. Zeros that end a whole number
///   count or not, as it suits; a fraction has no digits.
/// - exact against a key whose exact value is not known: right when the response rounds to the key's 12
/// digits;
///   where the key cannot be told from 0, to 12 decimals.
Comparison compare(const WrittenNumber& student, const SettledCell& key, const Rule& rule);

/// What a right number is once the rule has looked at its digits: right, too_few_digits or other_digits.
Comparison::Result held_to_digits(const WrittenNumber& student, const Rule& rule);

/// Whether `displayed` asks of a number the decimals that a key was typed with, and it has them: a wrong
/// exact value, as ln(2) or 70/9, is what such a key may be rounded from.
bool rounds_to_key(const WrittenNumber& student, const SettledCell& key, const Rule& rule);

/// The rule that applies when an item states none: `exact` when every cell is an exact integer, else
/// `displayed`.
Rule default_rule(const SettledTensor& key);

}  // namespace gradewright::judging
