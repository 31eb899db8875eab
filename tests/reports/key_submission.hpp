#pragma once

#include <vector>

#include "answers/reading/submission.hpp"
#include "reports/solution.hpp"

/// A submission that hands every displayed answer back.
gradewright::reports::Submission key_as_submission(
    const std::vector<gradewright::reports::SolvedQuestion>& solved);
