#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "answers/judging/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/expr.hpp"
#include "engine/graph/settle.hpp"

namespace gradewright::judging {

/// What a student gave for a named step of the question.
struct OwnValue {
  std::string name;
  const ReadValue* value = nullptr;
  bool right = false;  ///< judged right (a rounded value is right, and still worth carrying on)
};

/// A key recomputed from a student's own earlier values.
struct FollowedKey {
  SettledTensor key;
  std::vector<std::string> from;  ///< the names whose values were put in
  bool from_wrong = false;        ///< some of those values were wrong, not only rounded
};

/// The value as an expression of shape `shape`; null when a cell is not a finite number or the shape differs.
Expr as_expression(const ReadValue& value, const Shape& shape);

/// Recomputes `key` with the student's own values in place of the named steps it depends on (a step behind
/// another replaced step no longer matters). None when it depends on none of them, or when the values make it
/// trivial: every cell zero or the same where the true key's are not, or not finite.
std::optional<FollowedKey> follow(const Expr& key, const SettledTensor& true_key,
                                  std::span<const OwnValue> own);

}  // namespace gradewright::judging
