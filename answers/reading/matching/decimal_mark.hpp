#pragma once

#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/response.hpp"
#include "answers/reading/submission.hpp"

namespace gradewright::reading {

/// Decides readings such as 3,534 by how the rest of the submission is written: somebody who writes 0.46 and
/// never 0,46 means a thousand by the comma. The decision is a note. Otherwise the response stays ambiguous:
/// a comma alone could be the decimal mark or separate two cells. Where some other answer has a decimal comma
/// and nothing has a decimal point, a person has to confirm every answer in which a comma or a point stands
/// between digits and was taken otherwise: (0,5; 0,7), 3.534.
void decide_decimal_marks(const Submission& submission, std::vector<Response>& responses);

}  // namespace gradewright::reading
