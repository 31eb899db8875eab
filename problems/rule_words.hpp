#pragma once

#include <span>
#include <string>
#include <string_view>

#include "problems/layer.hpp"
#include "problems/rule_fields.hpp"

/// What people meant who called a rule or a field of it by another word: the same in an exam file and in a
/// line for `judge`.
namespace gradewright::problems {

/// "; did you mean 'abs' or 'rel'?" for a field of a rule that was called 'tolerance', or the nearest of
/// `fields` for a mistyped one. Empty where nothing is near.
std::string did_you_mean_field(std::string_view written, std::span<const RuleField> fields,
                               RuleNotation notation);

/// "; did you mean {decimals: 4}?" where 'decimals', '0.01' or 'exakt' stands in place of a whole rule.
std::string did_you_mean_rule(std::string_view written, RuleNotation notation);

/// "; did you mean rule: {decimals: 4}?" for 'decimals' or 'places' beside the rule. Empty for any other
/// word.
std::string did_you_mean_in_rule(std::string_view written, RuleNotation notation);

}  // namespace gradewright::problems
