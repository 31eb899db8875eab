#pragma once

#include <span>

#include "answers/judging/explain/follow_through.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/judging/verdict.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::judging {

/// Judges one response: right, right in another accepted way, right from the student's own earlier values, a
/// named mistake, or cell by cell. `own` are the student's values of the question's other items.
Verdict judge_response(const PreparedItem& prepared, const Response& response, std::span<const OwnValue> own);

}  // namespace gradewright::judging
