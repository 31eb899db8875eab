#pragma once

#include <span>

#include "answers/judging/explain/own_value.hpp"
#include "answers/judging/judgement.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::judging {

/// The one judging, of grade, judge and check alike. `own` are the student's values of the question's other
/// items. `into` is overwritten and keeps its memory; it points into `prepared`.
void judge_response(const PreparedItem& prepared, const Response& response, std::span<const OwnValue> own,
                    Judgement& into);

}  // namespace gradewright::judging
