#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "answers/judging/layer.hpp"
#include "problems/rule.hpp"

namespace gradewright::judging {

/// Why a text is not a rule.
struct NotARule {
  std::string reason;
};

/// Reads a rule as the exam file writes it, in JSON: "exact", "displayed", {"decimals": 4}, {"sigfigs": 3},
/// {"displayed": 2}, {"abs": 0.001, "rel": 0.01}. `text` must be JSON.
std::variant<Rule, NotARule> rule_from_json(std::string_view text);

}  // namespace gradewright::judging
