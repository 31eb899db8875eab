#pragma once

#include <string>

#include "answers/judging/compare/typed_comparison.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/judging/verdict.hpp"

namespace gradewright::judging {

/// How a response of a type that is no tensor of numbers is compared: "the same members in any order".
std::string rule_of_type(const PreparedItem& prepared);

/// Adds to a verdict its rule, its cells (one a part of the value) and its reason.
void put_in_words(const TypedComparison& comparison, const PreparedItem& prepared, Verdict& verdict);

}  // namespace gradewright::judging
