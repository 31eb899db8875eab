#pragma once

#include <string>

#include "answers/judging/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/settle.hpp"
#include "problems/rule.hpp"

namespace gradewright::judging {

/// What is certain about a number that is not right under the rule: "sign differs", "off by a factor of 100",
/// "two neighbouring digits are exchanged", "cut off instead of rounded", "last digit differs by one"; empty
/// when none of them holds. Each names a change of the student's text that makes it right.
std::string wrong_note(const ReadNumber& student, const SettledCell& key, const Rule& rule);

}  // namespace gradewright::judging
