#pragma once

#include <string>

#include "answers/judging/json_line/judge_line.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"

namespace gradewright::judging {

/// What the line asks for, as an item to judge by: its key, rule, names and answer are overwritten. Says why
/// the line is refused; empty when it is not.
std::string read_key(const JudgeLine& line, PreparedItem& item);

}  // namespace gradewright::judging
