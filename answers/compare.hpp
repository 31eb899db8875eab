#pragma once

#include <optional>
#include <string>

#include "answers/response.hpp"
#include "engine/settle.hpp"
#include "problems/rule.hpp"

namespace gradewright {

/// How one number compares with one cell of a key.
struct Comparison {
  enum class Result { right, too_few_digits, wrong };
  Result result = Result::wrong;
  /// |s - t| and what it may be, to 12 digits, for the evidence; none when one side is not finite.
  std::optional<Decimal> error;
  std::optional<Decimal> limit;
};

/// The one place that compares. Decided exactly on the typed digits (DESIGN section 5).
Comparison compare(const ReadNumber& student, const SettledCell& key, const Rule& rule);

/// The rule that applies when an item states none: `exact` when every cell is an exact integer, else `displayed`.
Rule default_rule(const SettledTensor& key);

}  // namespace gradewright
