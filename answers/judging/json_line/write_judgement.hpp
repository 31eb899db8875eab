#pragma once

#include <string>

#include "answers/judging/json_line/judge_line.hpp"
#include "answers/judging/judgement.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/judging/verdict.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::judging {

/// Appends the answer to a line: the mark, and of what is not right the rule, the reason unless the cells say
/// it, and the cells that are not right. Only the sentences that are asked for are made. `scratch` is where
/// cells are put in words, one after the other.
void write_judgement(const JudgeLine& line, const PreparedItem& item, const Response& response,
                     const Judgement& judgement, CellVerdict& scratch, std::string& out);

/// Appends the answer to a line that is refused.
void write_refusal(const JudgeLine& line, std::string_view problem, std::string& out);

}  // namespace gradewright::judging
