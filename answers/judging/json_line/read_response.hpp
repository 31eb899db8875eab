#pragma once

#include "answers/judging/json_line/judge_line.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::judging {

/// What the line's response says for `item`, in the terms of a document's. Takes the value out of the line;
/// `into` is overwritten and keeps its memory.
void read_response(JudgeLine& line, const PreparedItem& item, Response& into);

}  // namespace gradewright::judging
